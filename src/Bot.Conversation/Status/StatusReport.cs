using System.Text.Json.Serialization;

namespace Bot.Conversation.Status;

/// <summary>The state of a running bot at one moment, as it is stored for <c>./bot status</c>.</summary>
/// <param name="At">The moment.</param>
/// <param name="StartedAt">When the bot started.</param>
/// <param name="Connections">Its connections.</param>
/// <param name="LastTurnAt">When the last turn was served, or null.</param>
/// <param name="Served">Turns served since the start.</param>
/// <param name="Failed">How many of them went wrong.</param>
/// <param name="Waiting">Turns that wait.</param>
/// <param name="FactBase">Version of the fact base.</param>
/// <param name="Facts">Its published facts.</param>
public sealed record StatusReport(
    DateTimeOffset At, DateTimeOffset StartedAt, IReadOnlyList<Connection> Connections, DateTimeOffset? LastTurnAt, long Served, long Failed, int Waiting, string FactBase, int Facts);

/// <summary>The last evaluation that <c>./bot eval</c> ran over the stored fact base.</summary>
public sealed record EvaluationNote(DateTimeOffset At, string File, int Questions, double Score, double Wrong, string FactBase);

/// <summary>How both are written.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(StatusReport))]
[JsonSerializable(typeof(EvaluationNote))]
public sealed partial class StatusJson : JsonSerializerContext;
