using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SocialFunctions.Domain.Classification.PersonalData;

namespace SocialFunctions.Classification;

/// <summary>
/// A text as the Language service may have it: personal data masked, handles and links left out, which say nothing of a mood and part
/// copies from each other. Texts that differ in nothing else but case are one document. The mask has a length of its own: places in
/// this text are none in the message, and nothing that the service says by place is kept.
/// </summary>
internal sealed partial class ServiceDocument : IEquatable<ServiceDocument>
{
    /// <summary>More text elements than this and the service refuses the document.</summary>
    public const int Longest = 5_120;

    private ServiceDocument(string text, string language)
    {
        (Text, Language) = (text, language);
        Normalised = text.Normalize().ToLowerInvariant();
        Records = TextRecordMeter.RecordsOf(new StringInfo(text).LengthInTextElements);
    }

    public string Text { get; }

    public string Language { get; }

    public string Normalised { get; }

    /// <summary>What the service bills for it.</summary>
    public int Records { get; }

    /// <summary>Null when there is nothing to ask: no words, or a language that the service is not asked in.</summary>
    public static ServiceDocument? Of(string text, string language) =>
        language is "es" or "en" or "pt" or "fr" or "it" or "de" && Bare(text) is { Length: > 0 } bare ? new(Whole(Cut(bare)), language) : null;

    public bool Equals(ServiceDocument? other) => other is not null && Normalised == other.Normalised && Language == other.Language;

    public override bool Equals(object? obj) => Equals(obj as ServiceDocument);

    public override int GetHashCode() => HashCode.Combine(Normalised, Language);

    /// <summary>Handles go first: half of one of the Fediverse looks like a mailbox.</summary>
    private static string Bare(string text) => PersonalDataMask.Of(string.Join(
        ' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(BareWord).Where(word => word.Length > 0)));

    /// <summary>What stands before a handle or a link; brackets and the like are dropped with them.</summary>
    private static string BareWord(string word)
    {
        if (HandleOrLink().Match(word) is not { Success: true } found)
            return word;
        var before = word[..found.Index];
        return before.All(char.IsPunctuation) ? "" : before;
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}_])@[\p{L}\p{N}_]|https?://|(?<![\p{L}\p{N}_])www\.", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HandleOrLink();

    /// <summary>A text element (a letter with its accents, a family of emoji) is kept whole or left out whole.</summary>
    private static string Cut(string text)
    {
        if (text.Length <= Longest)
            return text;
        var end = 0;
        for (var elements = 0; elements < Longest && end < text.Length; elements++)
            end += StringInfo.GetNextTextElementLength(text, end);
        return text[..end];
    }

    /// <summary>Half a surrogate pair is no text to JSON; it becomes the replacement character.</summary>
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
