using Microsoft.Extensions.Options;

namespace Bot.Composition;

/// <summary>Where the baseline of the fact base stands.</summary>
internal sealed class KnowledgeOptions : IValidateOptions<KnowledgeOptions>
{
    public const string Section = "Knowledge";

    /// <summary>The knowledge folder; a relative path counts from the checkout.</summary>
    public string Directory { get; set; } = "knowledge";

    public ValidateOptionsResult Validate(string? name, KnowledgeOptions options) => string.IsNullOrWhiteSpace(options.Directory)
        ? ValidateOptionsResult.Fail("Knowledge:Directory is empty. Name a knowledge folder, or leave the setting out.")
        : ValidateOptionsResult.Success;
}
