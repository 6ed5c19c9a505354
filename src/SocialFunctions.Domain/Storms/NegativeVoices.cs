using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Domain.Storms;

/// <summary>The negative voices of a set of mentions, in order of time, and how many of them a stretch of it has.</summary>
internal sealed class NegativeVoices
{
    private readonly NegativeVoice[] voices;

    // In which count each author, text and network was last heard: a new count needs no clearing, so thousands of windows cost little.
    private readonly int[] authors;
    private readonly int[] texts;
    private readonly int[] networks;
    private int count;

    /// <param name="known">In order of time.</param>
    public NegativeVoices(IReadOnlyList<StoredMention> known)
    {
        First = known.Count > 0 ? known[0].PublishedAt : null;
        var numbers = new Dictionary<(string Network, string Author), int>();
        var byText = new Dictionary<string, int>(StringComparer.Ordinal);
        var byNetwork = new Dictionary<string, int>(StringComparer.Ordinal);
        voices =
        [
            .. known.Where(NegativeVoice.Is).Select(stored => new NegativeVoice(
                stored.PublishedAt,
                stored.DeletionKnownAt(),
                NumberOf((stored.Mention.Network, stored.Mention.Author.Id), numbers),
                TextOf(stored, byText),
                NumberOf(stored.Mention.Network, byNetwork),
                stored.Mention.Network == NetworkNames.Feed)),
        ];
        (authors, texts, networks) = (new int[numbers.Count], new int[byText.Count], new int[byNetwork.Count]);
    }

    /// <summary>When the first mention of any kind was published.</summary>
    public DateTimeOffset? First { get; }

    public ReadOnlySpan<NegativeVoice> All => voices;

    /// <param name="heard">A stretch of <see cref="All"/>.</param>
    /// <param name="at">When it is counted: what had been deleted by then is not heard.</param>
    public VoiceCount Count(ReadOnlySpan<NegativeVoice> heard, DateTimeOffset at)
    {
        count++;
        int distinct = 0, places = 0;
        var news = false;
        foreach (ref readonly var voice in heard)
        {
            if (voice.DeletedAt <= at)
                continue;
            places += Hear(networks, voice.Network);
            news |= voice.News;
            if (Hear(texts, voice.Text) > 0)
                distinct += Hear(authors, voice.Author);
        }

        return new VoiceCount(distinct, places, news);
    }

    private int Hear(int[] last, int number)
    {
        if (last[number] == count)
            return 0;
        last[number] = count;
        return 1;
    }

    private static int TextOf(StoredMention stored, Dictionary<string, int> numbers)
    {
        var text = NormalisedText.Of(stored.Mention.Text);

        // A picture without words is nobody's copy; no normalised text holds a line end.
        return NumberOf(text.Length > 0 ? text : $"\n{stored.Identity}", numbers);
    }

    private static int NumberOf<T>(T key, Dictionary<T, int> numbers)
        where T : notnull
    {
        if (!numbers.TryGetValue(key, out var number))
            numbers[key] = number = numbers.Count;
        return number;
    }
}
