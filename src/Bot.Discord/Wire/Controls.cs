using Bot.Conversation.Replies;
using Discord;

namespace Bot.Discord;

/// <summary>Makes what the library sends of a draft.</summary>
internal static class Controls
{
    /// <summary>The stripe beside what the bot says.</summary>
    public const uint Stripe = 0x1F6FB2;

    public static Embed[] Boxes(Draft draft) => [.. draft.Boxes.Select(box => new EmbedBuilder { Description = box, Color = new Color(Stripe) }.Build())];

    public static MessageComponent Of(Draft draft)
    {
        var controls = new ComponentBuilder();
        for (var row = 0; row < draft.Rows.Count; row++)
            foreach (var button in draft.Rows[row]) controls.WithButton(button.Label, button.Action.Code, StyleOf(button), row: row);
        if (draft.Menu is { } menu)
            controls.WithSelectMenu(Menu.Code, [.. menu.Choices.Select(choice => new SelectMenuOptionBuilder(choice.Label, choice.Code))], menu.Prompt, row: draft.Rows.Count);
        return controls.Build();
    }

    public static ButtonStyle StyleOf(Conversation.Replies.Button button) => button.Action.Verb == ReplyAction.Forget ? ButtonStyle.Danger : ButtonStyle.Secondary;
}
