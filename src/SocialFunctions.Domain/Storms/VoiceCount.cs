namespace SocialFunctions.Domain.Storms;

/// <summary>Who is heard in a stretch of time: copies of one text count once, and so does each author.</summary>
internal sealed record VoiceCount(int Voices, int Networks, bool News)
{
    private static readonly VoiceCount Silence = new(0, 0, false);

    /// <param name="voices">In order of time.</param>
    /// <param name="at">When it is counted: what had been deleted by then is not heard.</param>
    public static VoiceCount Of(ReadOnlySpan<NegativeVoice> voices, DateTimeOffset at)
    {
        if (voices.IsEmpty)
            return Silence;

        var texts = new HashSet<string>(StringComparer.Ordinal);
        var authors = new HashSet<(string, string)>();
        var networks = new HashSet<string>(StringComparer.Ordinal);
        var news = false;
        foreach (var voice in voices)
        {
            if (voice.DeletedAt <= at)
                continue;
            networks.Add(voice.Network);
            news |= voice.News;

            // A picture without words is nobody's copy.
            if (voice.Text.Length == 0 || texts.Add(voice.Text))
                authors.Add((voice.Network, voice.Author));
        }

        return new VoiceCount(authors.Count, networks.Count, news);
    }
}
