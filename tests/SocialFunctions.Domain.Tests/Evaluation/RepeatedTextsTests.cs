using SocialFunctions.Domain.Classification;
using SocialFunctions.Evaluation;

namespace SocialFunctions.Domain.Tests.Evaluation;

public sealed class RepeatedTextsTests
{
    [Fact]
    public void Of_texts_that_stand_more_than_once_the_share_of_the_most_frequent_label_is_said() =>
        Assert.Equal(
            "made-up: 100 messages repeat a text, links and signs aside; 0.700 of them bear the most frequent label of their text.",
            RepeatedTexts.Line(Set([.. Copies("¡Hola, tren!", Sentiment.Positive, 70), .. Copies("hola tren https://t.co/a1", Sentiment.Neutral, 30), new("sola") { Sentiment = Sentiment.Negative }])));

    [Fact]
    public void Where_few_texts_are_repeated_nothing_is_said() => Assert.Null(RepeatedTexts.Line(Set([.. Copies("hola", Sentiment.Neutral, 99)])));

    [Fact]
    public void Messages_without_a_sentiment_do_not_count() => Assert.Null(RepeatedTexts.Line(Set([.. Copies("hola", null, 200)])));

    private static LabelledSet Set(IReadOnlyList<LabelledMessage> messages) => new("made-up", messages);

    private static IEnumerable<LabelledMessage> Copies(string text, Sentiment? sentiment, int count) =>
        Enumerable.Repeat(new LabelledMessage(text) { Sentiment = sentiment }, count);
}
