using System.Globalization;
using CsvHelper;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Testing;

namespace SocialFunctions.Domain.Tests.Classification.Languages;

/// <summary>Floors a little under what is reached: on short texts held out (corpus/languages/README.md), and on real tweets.</summary>
public sealed class LanguageQualityTests
{
    private static readonly EmbeddedClassifier Classifier = new();

    [Fact]
    public void Of_short_texts_in_ten_languages_at_least_95_in_100_are_told()
    {
        var sets = Directory.GetFiles(RepositoryRoot.Of("corpus", "languages", "test"), "*.txt")
            .Select(file => (Language: Path.GetFileNameWithoutExtension(file), Texts: File.ReadAllLines(file))).ToList();

        Assert.Equal(["ca", "de", "en", "es", "eu", "fr", "gl", "it", "pt", "unknown"], sets.Select(set => set.Language).Order(StringComparer.Ordinal));
        Assert.All(sets, set => AtLeast(0.88, set.Language, set.Texts));
        var right = sets.Sum(set => set.Texts.Count(text => Classifier.Classify(text).Language == set.Language));
        var all = sets.Sum(set => set.Texts.Length);
        Assert.True(right >= 0.95 * all, $"{right} of {all} are right");
    }

    [SharedDataFact("sentiment", "tweets-es.csv")]
    public void Tweets_of_five_Spanish_speaking_countries_are_Spanish() => AtLeast(0.985, "es", Texts("tweets-es.csv"));

    [SharedDataFact("sentiment", "airlines-en.csv")]
    public void English_tweets_about_airlines_are_English() => AtLeast(0.985, "en", Texts("airlines-en.csv"));

    /// <summary>Some of them are Catalan, Portuguese, Italian, or a name and a link.</summary>
    [SharedDataFact("sentiment", "airlines-es.csv")]
    public void Tweets_about_Spanish_airlines_are_mostly_Spanish() => AtLeast(0.95, "es", Texts("airlines-es.csv"));

    private static void AtLeast(double floor, string language, IReadOnlyCollection<string> texts)
    {
        var reached = texts.Average(text => Classifier.Classify(text).Language == language ? 1.0 : 0);
        Assert.True(reached >= floor, $"{language}: {reached:F3} of {texts.Count} texts, the floor is {floor:F3}");
    }

    private static List<string> Texts(string file)
    {
        using var csv = new CsvReader(new StreamReader(SharedData.Find("sentiment", file)!), CultureInfo.InvariantCulture);
        return [.. csv.GetRecords<Row>().Select(row => row.text)];
    }

    private sealed record Row(string text);
}
