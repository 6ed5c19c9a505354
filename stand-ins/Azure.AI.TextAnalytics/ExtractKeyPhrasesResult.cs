namespace Azure.AI.TextAnalytics;

public class ExtractKeyPhrasesResult : TextAnalyticsResult
{
    private readonly KeyPhraseCollection? keyPhrases;

    internal ExtractKeyPhrasesResult(string id, KeyPhraseCollection keyPhrases)
        : base(id) => this.keyPhrases = keyPhrases;

    internal ExtractKeyPhrasesResult(string id, TextAnalyticsError error)
        : base(id, error)
    {
    }

    public KeyPhraseCollection KeyPhrases => ValueOrThrow(keyPhrases);
}
