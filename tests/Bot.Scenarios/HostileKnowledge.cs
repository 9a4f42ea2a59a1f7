using Bot.Answering;
using Bot.Knowledge;
using Bot.Knowledge.Files;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Scenarios;

/// <summary>A fact base in which every word tries to be more than a word: names that call people, markup of every kind, links that do something, letters that hide or turn the text.</summary>
internal static class HostileKnowledge
{
    // Written with escapes, so that nothing in this file acts on whoever reads it.
    private const string Sources = """
        sources:
        - {id: trick, title: "@durov <b>breaks</b> [everything](tg://user?id=1) & more", publisher: "@channel <i>News</i>", url: "https://tricks.example/a?b=1&c=<d>", published: 2023-01-02, language: en, kind: news, grade: press}
        """;

    private const string Entities = """
        entities:
        - {id: c5plus1, kind: organisation, names: {en: [C5+1], ru: [C5+1]}}
        - {id: mallory, kind: person, names: {en: ["Mallory @durov <b>Bold</b>"], ru: ["Мэллори @durov <b>Толстая</b>"]}}
        - {id: oslo, kind: place, names: {en: [Oslo], ru: [Осло]}, forms: {en: {in: in Oslo}, ru: {in: в Осло}}}
        """;

    private const string Facts = """
        facts:
        - id: trick/mentions
          kind: date
          text:
            en: "The trick summit took place in Oslo on 2 January 2023, and @everyone, @here, @channel, @durov, @\u200Bdurov and #spam were told by mail to root@tricks.example."
            ru: "Встреча уловок прошла в Осло 2 января 2023 года, и @everyone, @here, @channel, @durov, @\u200Bdurov и #спам узнали об этом по почте root@tricks.example."
          session: trick
          entities: [c5plus1, oslo, mallory]
          date: 2023-01-02
          place: oslo
          sources: [{source: trick, locator: para 1}]
        - id: trick/markup
          kind: agenda
          text:
            en: "The trick summit discussed <b>bold</b>, <a href=\"tg://user?id=5000001001\">a link</a>, &amp; &lt;tags&gt;, **stars**, __lines__, `code`, ||spoilers|| and [words](javascript:alert(1))."
            ru: "На встрече уловок обсудили <b>жирное</b>, <a href=\"tg://user?id=5000001001\">ссылку</a>, &amp; &lt;теги&gt;, **звёзды**, __черты__, `код`, ||тайны|| и [слова](javascript:alert(1))."
          session: trick
          entities: [c5plus1]
          sources: [{source: trick, locator: para 2}]
        - id: trick/links
          kind: outcome
          text:
            en: "The trick summit recommended tg://resolve?domain=durov, javascript:alert(1), https://evil.example/@durov, t.me/durov, evil.com and /unban@other_bot to \u202Ereaders\u202C with \u0430dmin\u200Bistrator r\u0456ghts."
            ru: "Встреча уловок посоветовала tg://resolve?domain=durov, javascript:alert(1), https://evil.example/@durov, t.me/durov, evil.com и /unban@other_bot \u202Eчитателям\u202C с правами \u0430дмин\u200Bистратора."
          session: trick
          entities: [c5plus1, mallory]
          sources: [{source: trick, locator: para 3}]
        """;

    // Ids that nobody has. Apart from the others, whose lists would change.
    private const string OfDiscord = """
        facts:
        - id: trick/discord
          kind: remark
          text:
            en: "The trick summit warned <@41>, <@!42>, <@&43>, <#44>, </ask:45>, <t:0:R>, <:smile:46>, <id:guide>, @everyone and @here of # headings, -# small print, > quotes, ```fences```, ~~strikes~~, *stars*, _lines_, ||spoilers||, [masked](https://evil.example) links, <https://evil.example> and https://evil.example."
            ru: "Встреча уловок предупредила <@41>, <@!42>, <@&43>, <#44>, </ask:45>, <t:0:R>, <:smile:46>, @everyone и @here о # заголовках, > цитатах, ```ограде```, ~~зачёркнутом~~, *звёздах*, _чертах_, ||тайнах||, [скрытых](https://evil.example) ссылках и https://evil.example."
          session: trick
          entities: [c5plus1]
          sources: [{source: trick, locator: para 4}]
        """;

    private const string Sessions = """
        session:
          id: trick
          names: {en: "trick summit @here <u>now</u>", ru: "встреча уловок @here <u>сейчас</u>"}
          aliases: {en: [trick summit], ru: [встреча уловок]}
          forms: {en: {at: "at the trick summit @here <u>now</u>"}, ru: {at: "на встрече уловок @here <u>сейчас</u>", gender: f}}
          platform: c5plus1
          level: other
          dates: [{date: 2023-01-02, facts: [trick/mentions]}]
          places: [{place: oslo, facts: [trick/mentions]}]
          agenda: [{text: {en: "<b>bold</b> & **stars**", ru: "<b>жирное</b> & **звёзды**"}, facts: [trick/markup]}]
        """;

    private static readonly Lazy<KnowledgeBase> s_base = new(() => Make());
    private static readonly Lazy<KnowledgeBase> s_withDiscord = new(() => Make(("facts/discord.yaml", OfDiscord)));

    public static KnowledgeBase Base => s_base.Value;

    public static void StandIn(IServiceCollection services) => services.AddSingleton(s_base.Value).AddSingleton(new QuestionAnswerer(s_base.Value));

    /// <summary>The same with what only Discord makes something of.</summary>
    public static void StandInWithDiscord(IServiceCollection services) => services.AddSingleton(s_withDiscord.Value).AddSingleton(new QuestionAnswerer(s_withDiscord.Value));

    private static KnowledgeBase Make(params (string, string)[] more)
    {
        using var folder = new KnowledgeInFolder([("sources/a.yaml", Sources), ("entities/a.yaml", Entities), ("facts/a.yaml", Facts), ("sessions/trick.yaml", Sessions), .. more]);
        return KnowledgeFolder.Read(folder.Path).ToKnowledgeBase();
    }
}
