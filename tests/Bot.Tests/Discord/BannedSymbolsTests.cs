using System.Reflection;
using Bot.Discord;
using Xunit;

namespace Bot.Tests.Discord;

/// <summary>Nobody is called by what the bot sends: whatever could call somebody is banned from the adapter, save in one file.</summary>
public sealed class BannedSymbolsTests
{
    private static readonly string[] s_files = Directory.GetFiles(Path.Combine(Checkout.Root, "src/Bot.Discord"), "*.cs", SearchOption.AllDirectories);

    [DiscordFact]
    public void Everything_In_The_Library_That_Could_Call_Somebody_Is_Banned()
    {
        var banned = Checkout.Read("src/Bot.Discord/BannedSymbols.Discord.txt").Split('\n').Select(line => line.Split(';')[0]).ToHashSet(StringComparer.Ordinal);
        var able = Library().SelectMany(assembly => assembly.GetExportedTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.GetParameters().Any(parameter => SetsMentions(parameter.ParameterType))).Select(Documented).ToList();

        Assert.True(able.Count > 100, $"only {able.Count} were found");
        Assert.Empty(able.Except(banned));
    }

    [Fact]
    public void Only_Two_Files_May_Use_What_Is_Banned() => Assert.Equal(
        ["Outgoing.cs", "TicketCalls.cs"],
        s_files.Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && File.ReadAllText(file).Contains("RS0030", StringComparison.Ordinal)).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    private static IEnumerable<Assembly> Library() =>
        typeof(DiscordPlatform).Assembly.GetReferencedAssemblies().Where(name => name.Name!.StartsWith("Discord.Net", StringComparison.Ordinal)).Select(Assembly.Load);

    private static bool SetsMentions(Type type) => type.Name == "AllowedMentions" || (type.IsGenericType && type.Name.StartsWith("Action`", StringComparison.Ordinal) && type.GetGenericArguments().Any(argument => argument.GetProperty("AllowedMentions") is not null));

    // The id that the compiler gives a method in documentation files.
    private static string Documented(MethodInfo method) =>
        $"M:{Named(method.DeclaringType!)}.{method.Name}{(method.IsGenericMethod ? $"``{method.GetGenericArguments().Length}" : "")}({string.Join(',', method.GetParameters().Select(parameter => Named(parameter.ParameterType)))})";

    private static string Named(Type type) => type switch
    {
        { IsArray: true } => $"{Named(type.GetElementType()!)}[]",
        { IsGenericParameter: true } => $"``{type.GenericParameterPosition}",
        { IsGenericType: true } => $"{type.Namespace}.{type.Name.Split('`')[0]}{{{string.Join(',', type.GetGenericArguments().Select(Named))}}}",
        _ => type.FullName!.Replace('+', '.'),
    };
}
