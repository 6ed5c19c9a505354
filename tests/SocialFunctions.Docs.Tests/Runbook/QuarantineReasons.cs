using System.Text.RegularExpressions;

namespace SocialFunctions.Docs.Tests.Runbook;

/// <summary>
/// The sentences that the source can put into a quarantine row as its reason, with <c>…</c> for what it fills in. The compiler cannot
/// list them, so they are read as text.
/// </summary>
internal static partial class QuarantineReasons
{
    /// <summary>What the functions of a queue call; a failure there, five times over, is a reason.</summary>
    private static readonly string[] BehindQueues =
        ["src/SocialFunctions/Ingestion/", "src/SocialFunctions/Classification/", "src/SocialFunctions/Routing/", "src/SocialFunctions/Reporting/Mail/"];

    /// <summary>A body that cannot be read has a sentence of its own, and MailDelivery makes a state of a mail server that is slow.</summary>
    private static readonly string[] NeverReasons = ["JsonException", "TimeoutException"];

    public static IEnumerable<string> InCode() =>
        Hooks().Concat(Feeds()).Concat(Notes()).Concat(Failures()).Concat(Replays()).Select(Filled).Distinct();

    private static IEnumerable<string> Hooks() => Sources("src/SocialFunctions.Networks/")
        .SelectMany(text => Unreadable().Matches(text).Select(match => match.Groups[1].Value));

    /// <summary>Websub's reasons are what reading a feed says.</summary>
    private static IEnumerable<string> Feeds() => FeedProblem().Matches(RepositoryFiles.Text("src/SocialFunctions.Networks/Feed/FeedDocument.cs"))
        .Select(match => match.Groups[1].Value);

    private static IEnumerable<string> Notes() => NoteSentence().Matches(RepositoryFiles.Text("src/SocialFunctions/Upkeep/FailureNotes.cs"))
        .Select(match => match.Groups[1].Value);

    private static IEnumerable<string> Failures() => BehindQueues.SelectMany(Sources)
        .SelectMany(text => Thrown().Matches(text))
        .Where(match => !NeverReasons.Contains(match.Groups[1].Value))
        .Select(match => $"{match.Groups[1].Value}: {match.Groups[2].Value}");

    private static IEnumerable<string> Replays() => Returned().Matches(RepositoryFiles.Text("src/SocialFunctions/Upkeep/QuarantineReplay.cs"))
        .Select(match => match.Groups[1].Value);

    private static IEnumerable<string> Sources(string folder) =>
        RepositoryFiles.Ending(".cs").Where(file => file.StartsWith(folder, StringComparison.Ordinal)).Select(RepositoryFiles.Text);

    private static string Filled(string literal) => Hole().Replace(literal.Replace("\\\"", "\"", StringComparison.Ordinal), "…");

    [GeneratedRegex("""new HookContent\.Unreadable\(\$?"((?:[^"\\]|\\.)+)" *[,)]""")]
    private static partial Regex Unreadable();

    [GeneratedRegex("""new FeedReading\([^"\n]*"((?:[^"\\]|\\.)+)"\)""")]
    private static partial Regex FeedProblem();

    [GeneratedRegex("""(?:\? |: |return )\$?"((?:The message|\{failure)(?:[^"\\]|\\.)+)";?""")]
    private static partial Regex NoteSentence();

    [GeneratedRegex("""throw new (\w+Exception)\(\s*\$?"((?:[^"\\]|\\.)+)"\)""")]
    private static partial Regex Thrown();

    [GeneratedRegex("""return \$?"((?:[^"\\]|\\.)+)";""")]
    private static partial Regex Returned();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Hole();
}
