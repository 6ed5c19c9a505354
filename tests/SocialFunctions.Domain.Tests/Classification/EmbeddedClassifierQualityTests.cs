using SocialFunctions.Domain.Classification;
using SocialFunctions.Evaluation;
using SocialFunctions.Testing;

namespace SocialFunctions.Domain.Tests.Classification;

/// <summary>On real messages that people labelled, what is promised where it is kept; elsewhere floors a little under what is reached. docs/model-card.md has the figures.</summary>
public sealed class EmbeddedClassifierQualityTests
{
    private static readonly EmbeddedClassifier Classifier = new();

    [SharedDataFact("intents", "mentions.jsonl")]
    public void Labelled_mentions_are_read_as_people_read_them()
    {
        var judged = Judge("intents", "mentions.jsonl");
        AtLeast(0.71, Decisions.Of(Decisions.Sentiment, judged).MacroF1(), "sentiment, macro-F1");
        AtLeast(0.68, Decisions.Of(Decisions.Intent, judged).MacroF1([.. Decisions.CommonIntents]), "intent, macro-F1 of five");
        AtLeast(0.88, Decisions.Of(Decisions.Reply, judged).F1("yes"), "needs a reply, F1");
        AtLeast(0.75, Decisions.Of(Decisions.Urgency, judged).Recall("yes"), "urgent, recall");
        AtLeast(0.50, Decisions.Of(Decisions.Urgency, judged).Precision("yes"), "urgent, precision");
        AtLeast(0.95, Decisions.Of(Decisions.Language, judged).MacroF1(), "language, macro-F1");
    }

    [SharedDataFact("sentiment", "airlines-en.csv")]
    public void English_tweets_about_airlines_keep_what_is_promised() =>
        AtLeast(0.72, Decisions.Of(Decisions.Sentiment, Sure("airlines-en.csv")).Accuracy, "airlines-en, accuracy");

    [SharedDataFact("sentiment", "airlines-es.csv")]
    public void Spanish_tweets_about_airlines_keep_their_floor() =>
        AtLeast(0.52, Decisions.Of(Decisions.Sentiment, Sure("airlines-es.csv")).MacroF1(), "airlines-es, macro-F1");

    [SharedDataFact("sentiment", "tweets-es.csv")]
    public void Tweets_of_five_Spanish_speaking_countries_keep_their_floor() =>
        AtLeast(0.57, Decisions.Of(Decisions.Sentiment, Sure("tweets-es.csv")).MacroF1(), "tweets-es, macro-F1");

    [SharedDataFact("spam", "01-9bZkp7q19f0.csv")]
    public void Comments_that_advertise_are_told_as_is_promised()
    {
        var judged = DataFolder.Read(SharedData.Find("spam")!).SelectMany(set => Evaluator.Judge(Classifier, set));
        AtLeast(0.85, Decisions.Of(Decisions.Spam, judged).F1("yes"), "spam, F1");
    }

    [Fact]
    public void The_held_out_part_of_the_corpus_keeps_its_floors()
    {
        var set = HeldOut("corpus, held out");
        var judged = Evaluator.Judge(Classifier, set);
        AtLeast(0.73, Decisions.Of(Decisions.Sentiment, judged).MacroF1(), "held out, sentiment, macro-F1");
        AtLeast(0.70, Decisions.Of(Decisions.Intent, judged).MacroF1([.. Decisions.CommonIntents]), "held out, intent, macro-F1 of five");
        AtLeast(0.86, Decisions.Of(Decisions.Reply, judged).F1("yes"), "held out, needs a reply, F1");
        AtLeast(0.75, Decisions.Of(Decisions.Urgency, judged).Recall("yes"), "held out, urgent, recall");
        AtLeast(0.74, Decisions.Of(Decisions.Sensitive, judged).MacroF1(), "held out, sensitive subjects, macro-F1");
        var error = Calibration.Error([.. judged.Select(one => (one.Result.Confidence, one.Message.Sentiment == one.Result.Sentiment))]);
        Assert.True(error <= 0.08, $"held out: the calibration error is {error:F3}, 0.08 is the most");
    }

    [Fact]
    public void Messages_that_look_alike_keep_their_floors()
    {
        var judged = Evaluator.Judge(Classifier, HeldOut("corpus, hard"));
        AtLeast(0.69, Decisions.Of(Decisions.Sentiment, judged).MacroF1(), "hard, sentiment, macro-F1");
        AtLeast(0.66, Decisions.Of(Decisions.Intent, judged).MacroF1([.. Decisions.CommonIntents]), "hard, intent, macro-F1 of five");
        AtLeast(0.80, Decisions.Of(Decisions.Reply, judged).F1("yes"), "hard, needs a reply, F1");
        AtLeast(0.80, Decisions.Of(Decisions.Urgency, judged).Recall("yes"), "hard, urgent, recall");
        AtLeast(0.54, Decisions.Of(Decisions.Urgency, judged).Precision("yes"), "hard, urgent, precision");
        AtLeast(0.45, Decisions.Of(Decisions.Sensitive, judged).MacroF1(), "hard, sensitive subjects, macro-F1");
    }

    [Fact]
    public void Aspects_keep_their_floor_on_messages_whose_every_subject_is_labelled()
    {
        var scores = Decisions.Of(Decisions.Aspects, Evaluator.Judge(Classifier, HeldOut("corpus, aspects")));
        AtLeast(0.59, scores.Precision("negative"), "aspects, blamed, precision");
        AtLeast(0.37, scores.Recall("negative"), "aspects, blamed, recall");
    }

    [Fact]
    public void Subjects_that_only_the_situation_tells_keep_their_floor()
    {
        var scores = Decisions.Of(Decisions.Aspects, Evaluator.Judge(Classifier, HeldOut("corpus, situations")));
        AtLeast(0.52, scores.Precision("negative"), "situations, blamed, precision");
        AtLeast(0.27, scores.Recall("negative"), "situations, blamed, recall");
    }

    /// <summary>A confidence is worth its name when what is said with more of it is right more often.</summary>
    private static IReadOnlyList<Judged> Sure(string file)
    {
        var judged = Judge("sentiment", file);
        var sure = Decisions.Of(Decisions.Sentiment, judged.Where(one => one.Result.Confidence >= 0.7)).Accuracy;
        var unsure = Decisions.Of(Decisions.Sentiment, judged.Where(one => one.Result.Confidence < 0.5)).Accuracy;
        Assert.True(sure > unsure + 0.1, $"{file}: right {sure:P0} of the time when sure, {unsure:P0} when not");
        return judged;
    }

    private static LabelledSet HeldOut(string name) =>
        Assert.Single(DataFolder.Read(Path.Combine(RepositoryRoot.Path, "corpus", "heldout")), set => set.Name == name);

    private static IReadOnlyList<Judged> Judge(params string[] parts) => Evaluator.Judge(Classifier, LabelledFile.Read(SharedData.Find(parts)!));

    private static void AtLeast(double floor, double reached, string figure) =>
        Assert.True(reached >= floor, $"{figure}: {reached:F3}, the floor is {floor:F2}");
}
