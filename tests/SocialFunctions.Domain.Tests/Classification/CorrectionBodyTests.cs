using System.Text;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Mentions;

namespace SocialFunctions.Domain.Tests.Classification;

public sealed class CorrectionBodyTests
{
    [Fact]
    public void A_correction_says_what_it_changes_and_leaves_the_rest_open()
    {
        var (body, problems) = Read("""{"network":"x","id":"7","intent":"complaint","needsReply":true,"note":"irony","by":"ana"}""");

        Assert.Empty(problems);
        Assert.Equal(
            new CorrectionBody { Mention = new MentionId("x", "7"), Intent = Intent.Complaint, NeedsReply = true, Note = "irony", By = "ana" }, body);
    }

    [Theory]
    [InlineData("""{"network":"x","id":"7","mood":"bad"}""", "unknown key 'mood': known are network, id, intent")]
    [InlineData("""{"network":"myspace","id":"7","intent":"spam"}""", "'network' must be one of x, facebook")]
    [InlineData("""{"network":"x","intent":"spam"}""", "'id' is missing")]
    [InlineData("""{"network":"x","id":"7","intent":"Spam"}""", "'intent' must be one of complaint, question, suggestion, praise, lead, spam, other, not 'Spam'")]
    [InlineData("""{"network":"x","id":"7","sentiment":1}""", "'sentiment' must be a string")]
    [InlineData("""{"network":"x","id":"7","sentiment":"mixed"}""", "'sentiment' must be one of neutral, positive, negative, not 'mixed'")]
    [InlineData("""{"network":"x","id":"7","needsReply":"yes"}""", "'needsReply' must be true or false")]
    [InlineData("""{"network":"x","id":"7","urgency":"asap"}""", "'urgency' must be one of low, normal, high, critical, not 'asap'")]
    [InlineData("""{"network":"x","id":"7","language":"Spanish"}""", "'language' must be two small letters of ISO 639-1 such as es, or unknown")]
    [InlineData("""{"network":"x","id":"7"}""", "nothing is corrected: give at least one of intent, sentiment, needsReply, urgency, language, sensitive")]
    [InlineData("""{"network":"x","id":"7","sensitive":"taxes"}""", "'sensitive' must be one of politics, religion, health, legal, minors, self-harm, discrimination, personal-data, none, not 'taxes'")]
    [InlineData("""{"network":"x","network":"facebook","id":"7","intent":"spam"}""", "key 'network' is there twice: give it once")]
    [InlineData("[]", "The body is not a JSON object.")]
    [InlineData("{\"network\":", "The body is not JSON (line 1, byte 11).")]
    [InlineData("", "The body is not JSON (line 1, byte 0).")]
    [InlineData("""{"network":"x","id":"\ud800","intent":"spam"}""", "'id' must be text in whole characters")]
    [InlineData("""{"\ud800":1}""", "The body has a key that is not text in whole characters.")]
    public void What_is_wrong_is_named_with_what_would_be_right(string json, string problem)
    {
        var (body, problems) = Read(json);

        Assert.Null(body);
        Assert.StartsWith(problem, Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_problem_is_named_at_once() => Assert.Equal(
        3, Read("""{"network":"x","intent":"x","by":"","more":1}""").Problems.Count(problem => !problem.Contains("'id'", StringComparison.Ordinal)));

    [Fact]
    public void Each_sensitive_subject_can_be_said_and_that_there_is_none()
    {
        foreach (var subject in SensitiveSubjects.All.Append("none"))
            Assert.Equal(subject, Read($$"""{"network":"x","id":"7","sensitive":"{{subject}}"}""").Body!.At(Said.Start, "").Sensitive);
    }

    [Fact]
    public void A_subject_that_a_person_named_or_denied_stands()
    {
        var found = Said.Classified(Sentiment.Negative, needsReply: true) with { Sensitive = "politics" };

        Assert.Equal("politics", Correction().Over(found).Sensitive);
        Assert.Equal("health", (Correction() with { Sensitive = "health" }).Over(found).Sensitive);
        Assert.Null((Correction() with { Sensitive = "none" }).Over(found).Sensitive);
        Assert.Null(Correction(Intent.Spam).Over(found).Sensitive);
        Assert.Equal("health", (Correction(Intent.Spam) with { Sensitive = "health" }).Over(found).Sensitive);
    }

    [Fact]
    public void Whoever_speaks_of_ending_it_is_answered_first_unless_the_person_says_otherwise()
    {
        var found = Said.Classified(Sentiment.Negative, needsReply: false, Intent.Other) with { Urgency = Urgency.Low };
        var said = Correction() with { Sensitive = "self-harm" };

        Assert.Equal((true, Urgency.Critical), Wanted(said.Over(found)));
        Assert.Equal((false, Urgency.High), Wanted((said with { NeedsReply = false, Urgency = Urgency.High }).Over(found)));
    }

    [Fact]
    public void Where_nobody_speaks_of_ending_it_the_message_asks_for_what_it_would_have_without()
    {
        var found = Said.Classified(Sentiment.Negative, needsReply: true, Intent.Other) with
        {
            Urgency = Urgency.Critical,
            Sensitive = "self-harm",
            WithoutSelfHarm = new Demand(false, Urgency.Low),
        };
        var denied = Correction() with { Sensitive = "none" };

        Assert.Equal((false, Urgency.Low), Wanted(denied.Over(found)));
        Assert.Equal((false, Urgency.Low), Wanted((denied with { Sensitive = "health" }).Over(found)));
        Assert.Equal((true, Urgency.Normal), Wanted((denied with { Intent = Intent.Complaint }).Over(found)));
        Assert.Equal((true, Urgency.Critical), Wanted((denied with { NeedsReply = true, Urgency = Urgency.Critical }).Over(found)));
        Assert.Equal((false, Urgency.High), Wanted(denied.Over(found with { WithoutSelfHarm = new Demand(false, Urgency.High) })));
        // What is urgent for another reason stays so.
        Assert.Equal((true, Urgency.Critical), Wanted(denied.Over(found with { Sensitive = "health", WithoutSelfHarm = null })));
        Assert.Equal((true, Urgency.Critical), Wanted((Correction() with { Sentiment = Sentiment.Neutral }).Over(found)));
        Assert.Equal((true, Urgency.Critical), Wanted((denied with { Sensitive = "self-harm" }).Over(found)));
    }

    [Theory]
    [InlineData(Intent.Complaint, true, Urgency.Normal)]
    [InlineData(Intent.Question, true, Urgency.Normal)]
    [InlineData(Intent.Lead, true, Urgency.Normal)]
    [InlineData(Intent.Suggestion, true, Urgency.Low)]
    [InlineData(Intent.Praise, false, Urgency.Low)]
    [InlineData(Intent.Other, false, Urgency.Low)]
    public void What_was_taken_for_spam_waits_for_an_answer_where_its_purpose_asks_for_one(Intent intent, bool needsReply, Urgency urgency)
    {
        var spam = Said.Classified(Sentiment.Neutral, needsReply: false, Intent.Spam) with { Urgency = Urgency.Low };

        Assert.Equal((needsReply, urgency), Wanted(Correction(intent).Over(spam)));
        Assert.Equal((false, Urgency.Low), Wanted((Correction(intent) with { NeedsReply = false, Urgency = Urgency.Low }).Over(spam)));
    }

    [Fact]
    public void A_purpose_does_not_make_a_message_less_urgent_than_it_was_found() =>
        Assert.Equal(Urgency.Critical, Correction(Intent.Complaint).Over(Said.Classified(Sentiment.Negative, true, Intent.Other) with { Urgency = Urgency.Critical }).Urgency);

    [Fact]
    public void What_was_said_of_reply_and_urgency_goes_with_the_intent_it_was_said_of()
    {
        var complaint = Correction(Intent.Complaint) with { NeedsReply = true, Urgency = Urgency.High, Sentiment = Sentiment.Negative, Sensitive = "legal" };

        var spam = Correction(Intent.Spam).After(complaint, Intent.Complaint);
        Assert.Equal((Intent.Spam, null, null, Sentiment.Negative, "legal"), (spam.Intent, spam.NeedsReply, spam.Urgency, spam.Sentiment, spam.Sensitive));
        Assert.Equal(complaint, Correction(Intent.Complaint).After(complaint, Intent.Complaint));
        Assert.Equal(complaint, Correction().After(complaint, Intent.Complaint));
    }

    [Fact]
    public void Spam_waits_for_nobody_unless_the_person_says_so()
    {
        var found = Said.Classified(Sentiment.Negative, needsReply: true, Intent.Complaint) with { Urgency = Urgency.High, Cues = ["late"] };
        var spam = Correction(intent: Intent.Spam).Over(found);

        Assert.Equal((Intent.Spam, false, Urgency.Low, Sentiment.Negative, 0.9), (spam.Intent, spam.NeedsReply, spam.Urgency, spam.Sentiment, spam.Confidence));
        Assert.Equal("person", spam.Source);
        Assert.Empty(spam.Cues);
        Assert.True((Correction(intent: Intent.Spam) with { NeedsReply = true }).Over(found).NeedsReply);
    }

    [Fact]
    public void A_sentiment_that_a_person_named_is_certain_and_no_longer_mixed()
    {
        var found = Said.Classified(Sentiment.Negative, needsReply: true) with { Mixed = true };
        var corrected = (Correction() with { Sentiment = Sentiment.Positive }).Over(found);

        Assert.Equal((Sentiment.Positive, 1.0, false), (corrected.Sentiment, corrected.Confidence, corrected.Mixed));
    }

    private static (bool NeedsReply, Urgency Urgency) Wanted(MessageClassification corrected) => (corrected.NeedsReply, corrected.Urgency);

    private static Correction Correction(Intent? intent = null) => new() { At = Said.Start, TextHash = "", Intent = intent };

    private static (CorrectionBody? Body, IReadOnlyList<string> Problems) Read(string json) => CorrectionBody.Read(Encoding.UTF8.GetBytes(json));
}
