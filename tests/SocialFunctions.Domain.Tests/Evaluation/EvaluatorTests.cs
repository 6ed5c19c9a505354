using SocialFunctions.Domain.Classification;
using SocialFunctions.Evaluation;

namespace SocialFunctions.Domain.Tests.Evaluation;

public sealed class EvaluatorTests
{
    private static readonly EmbeddedClassifier Classifier = new();

    [Fact]
    public void Stars_the_network_s_tag_and_the_addressee_are_known_when_a_message_is_judged()
    {
        var said = new LabelledMessage("@marta café Madrid");
        Assert.Equal((Sentiment.Negative, Sentiment.Positive), (Judge(said with { Rating = 1 }).Sentiment, Judge(said with { Rating = 5 }).Sentiment));
        Assert.Equal("pt", Judge(new("Café Madrid") { LanguageHint = "pt-BR" }).Language);
        string[] talk = ["@lola_m @acme y a ti te contestaron?", "@lola_m @acme te cobraron el envío?", "@juan_p @acme mine came broken too", "@juan_p @acme same in Leeds, third time this month"];
        Assert.Equal(talk.Select(text => Classifier.Classify(text, toSomebodyElse: true).NeedsReply), talk.Select(text => Judge(new(text) { ToSomebodyElse = true }).NeedsReply));
        Assert.NotEqual(talk.Select(text => Judge(new(text)).NeedsReply), talk.Select(text => Judge(new(text) { ToSomebodyElse = true }).NeedsReply));
    }

    [Theory]
    [InlineData("airlines-en", "acc 0.750 (n=4)")]
    [InlineData("tweets-en", "0.733 (n=4)")]
    public void A_peer_is_compared_by_the_figure_that_is_promised_and_a_sample_is_marked(string name, string cell)
    {
        Sentiment[] right = [Sentiment.Positive, Sentiment.Positive, Sentiment.Negative, Sentiment.Negative, Sentiment.Negative];
        var set = new LabelledSet(name, [.. right.Select(mood => new LabelledMessage("x") { Sentiment = mood, Language = "en" })]);
        // Positive: F1 2/3; negative: F1 4/5.
        PeerAnswer peer = new("vader-sentiment", "1", null, 5, 4, ["positive", "negative", "negative", "negative", null]);
        var lines = EvaluationTable.Lines([.. Evaluator.Measure(set, Evaluator.Judge(Classifier, set), [peer])]).ToList();
        Assert.Contains(lines, line => line.Contains($"| {cell} |", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("(n=…)", StringComparison.Ordinal));
    }

    [Fact]
    public void A_peer_that_judged_all_of_a_line_bears_no_mark()
    {
        var set = new LabelledSet("a", [new("x") { Sentiment = Sentiment.Neutral, Language = "en" }]);
        var lines = EvaluationTable.Lines([.. Evaluator.Measure(set, Evaluator.Judge(Classifier, set), [new("wink-sentiment", "1", null, 1, 1, ["neutral"])])]);
        Assert.DoesNotContain(lines, line => line.Contains("(n=", StringComparison.Ordinal));
    }

    [Fact]
    public void Beside_the_fold_of_the_urgency_all_four_levels_are_printed_the_gravest_first()
    {
        var set = new LabelledSet("mentions", [.. Enum.GetValues<Urgency>().Select(level => new LabelledMessage("x") { Urgency = level })]);
        var figures = Evaluator.Measure(set, Evaluator.Judge(Classifier, set), []).ToList();
        var lines = EvaluationTable.Confusion(figures.Single(figure => figure.Decision == Decisions.Levels)).ToList();
        Assert.Equal(["critical", "high", "normal", "low"], lines.Skip(3).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0]));
        Assert.Contains("promised: recall", EvaluationTable.Confusion(figures.Single(figure => figure.Decision == Decisions.Urgency)).ElementAt(1), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_all_messages_bear_one_label_no_mean_over_labels_is_printed_and_the_promises_stand_together_at_the_end()
    {
        LabelledMessage[] said = [new("x") { Spam = false, Urgency = Urgency.High }, new("y") { Spam = false, Urgency = Urgency.Low }];
        var set = new LabelledSet("mentions", said);
        var figures = Evaluator.Measure(set, Evaluator.Judge(Classifier, set), []).ToList();
        var lines = EvaluationTable.Lines(figures).ToList();
        Assert.Contains(" – |", lines.Single(line => line.StartsWith("| spam ", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain(" – |", lines.Single(line => line.StartsWith("| urgency  ", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("–: all of", StringComparison.Ordinal));
        Assert.Equal(["", "Promised:", $"  urgency, mentions: {figures.Single(figure => figure.Decision == Decisions.Urgency).Promise}"], EvaluationTable.Promised(figures));
        Assert.Empty(EvaluationTable.Promised([]));
    }

    private static MessageClassification Judge(LabelledMessage message) => Evaluator.Judge(Classifier, new("a", [message]))[0].Result;
}
