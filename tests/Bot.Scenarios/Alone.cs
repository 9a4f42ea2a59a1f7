using Xunit;

namespace Bot.Scenarios;

/// <summary>For scenarios beside which nothing else may run: they look at memory, or at a pace that a busy machine would upset.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
