using System.Text.RegularExpressions;

namespace SocialFunctions.Tests.Telemetry;

/// <summary>
/// KQL's operator <c>parse … with</c>, in simple mode, as a regular expression: literals stand for themselves, <c>*</c> and a name
/// without a type for as little text as possible, <c>:real</c> for a number.
/// </summary>
internal sealed class KqlParse
{
    private static readonly Regex Part = new("\"(?<literal>[^\"]*)\"|(?<any>\\*)|(?<name>\\w+)(?<real>:real)?", RegexOptions.ExplicitCapture);

    private readonly Regex pattern;

    /// <param name="template">What stands behind <c>with</c>.</param>
    public KqlParse(string template) =>
        pattern = new Regex("^" + string.Concat(Part.Matches(template).Select(Translated)) + "$", RegexOptions.ExplicitCapture);

    /// <summary>The columns by name; null when the text is not of that form.</summary>
    public IReadOnlyDictionary<string, string>? Read(string text) => pattern.Match(text) is { Success: true } match
        ? match.Groups.Values.Skip(1).ToDictionary(group => group.Name, group => group.Value)
        : null;

    private static string Translated(Match part) => part switch
    {
        _ when part.Groups["literal"].Success => Regex.Escape(part.Groups["literal"].Value),
        _ when part.Groups["any"].Success => ".*?",
        _ when part.Groups["real"].Success => $"(?<{part.Groups["name"].Value}>-?[0-9]+(\\.[0-9]+)?)",
        _ => $"(?<{part.Groups["name"].Value}>.*?)",
    };
}
