namespace Azure.AI.TextAnalytics;

public readonly struct DetectedLanguage
{
    internal DetectedLanguage(string name, string iso6391Name, double confidenceScore) =>
        (Name, Iso6391Name, ConfidenceScore) = (name, iso6391Name, confidenceScore);

    public string Name { get; }

    public string Iso6391Name { get; }

    public double ConfidenceScore { get; }
}
