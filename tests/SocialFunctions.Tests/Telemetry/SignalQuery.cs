using System.Text.RegularExpressions;

namespace SocialFunctions.Tests.Telemetry;

/// <summary>What a KQL query of ours asks of the lines: how it parses them, which signals it names, which dimensions it takes.</summary>
internal sealed class SignalQuery(string text)
{
    private static readonly Regex Parsing = new("\\| parse Message with (?<template>[^|]+)");
    private static readonly Regex Names = new("\\| where Name (== (?<one>\"[^\"]+\")|in \\((?<many>[^)]+)\\))");
    private static readonly Regex Dimensions = new("\\| parse Dimensions with (?<template>[^|]+)");

    public string Text => text;

    public bool ReadsTheLog => text.StartsWith("AppTraces | where Message startswith \"Signal \" | ", StringComparison.Ordinal);

    public KqlParse Template { get; } = new(Parsing.Match(text).Groups["template"].Value.Trim());

    public IReadOnlyList<string> Signals { get; } = [.. Names.Matches(text)
        .SelectMany(match => (match.Groups["one"].Value + match.Groups["many"].Value).Split(','))
        .Select(name => name.Trim().Trim('"'))];

    public IReadOnlyList<KqlParse> DimensionTemplates { get; } =
        [.. Dimensions.Matches(text).Select(match => new KqlParse(match.Groups["template"].Value.Trim()))];

    /// <summary>What is wrong, in a sentence; null when the lines give all that the query asks for.</summary>
    public string? ProblemWith(IReadOnlyList<string> lines)
    {
        if (!ReadsTheLog)
            return $"It does not read the signal lines: {text}";
        if (Signals.Count == 0)
            return $"It names no signal: {text}";
        var rows = lines.Select(Template.Read).ToList();
        foreach (var signal in Signals)
        {
            var found = rows.OfType<IReadOnlyDictionary<string, string>>().Where(row => row["Name"] == signal).ToList();
            if (found.Count == 0)
                return $"No line that the app writes is parsed as signal {signal}: {text}";
            if (Signals.Count == 1 && DimensionTemplates.Any(template => found.All(row => template.Read(row["Dimensions"]) is null)))
                return $"The lines of signal {signal} do not have the dimension that is taken: {text}";
        }

        return null;
    }
}
