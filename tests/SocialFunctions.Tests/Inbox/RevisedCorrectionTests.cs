using System.Text.Json;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Storage;
using SocialFunctions.Tests.Reporting;
using static SocialFunctions.Tests.Inbox.CorrectionRig;

namespace SocialFunctions.Tests.Inbox;

/// <summary>A person who was wrong says so, and the later word stands as if it had been the first.</summary>
public sealed class RevisedCorrectionTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private static readonly Func<MessageClassification, MessageClassification> AsSpam =
        found => found with { Intent = Intent.Spam, Sentiment = Sentiment.Neutral };

    private static readonly Func<MessageClassification, MessageClassification> AsComplaint =
        found => found with { Intent = Intent.Complaint, Sentiment = Sentiment.Negative, NeedsReply = true, Urgency = Urgency.High };

    private readonly CorrectionRig rig = new(fixture.Storage, fixture.NextBrand());

    [Fact]
    public async Task What_was_found_to_be_spam_and_is_a_complaint_opens_a_case_at_once()
    {
        await rig.DeliverAsync(foundAs: AsSpam);
        Assert.NotEqual("open", (await rig.CaseAsync()).GetString("state"));

        var answer = await rig.CorrectAsync(Body(Intent.Complaint));

        Assert.Equal((true, "normal", "normal", "care"), (answer.NeedsReply, answer.Urgency, answer.Priority, answer.Department));
        Assert.Equal(("open", "care"), ((await rig.CaseAsync()).GetString("state"), (await rig.CaseAsync()).GetString("department")));
    }

    [Fact]
    public async Task A_complaint_called_spam_by_mistake_is_the_complaint_again_that_it_was()
    {
        await rig.DeliverAsync(foundAs: AsComplaint);
        var row = await rig.CaseAsync();

        var spam = await rig.CorrectAsync(Body(Intent.Spam));
        Assert.Equal((false, "low"), (spam.NeedsReply, spam.Urgency));
        Assert.NotEqual("open", (await rig.CaseAsync()).GetString("state"));

        var complaint = await rig.CorrectAsync(Body(Intent.Complaint));
        Assert.Equal((true, "high", "high", "care"), (complaint.NeedsReply, complaint.Urgency, complaint.Priority, complaint.Department));
        Assert.True(row.SaysTheSame(await rig.CaseAsync()));
    }

    [Fact]
    public async Task In_any_order_of_redelivery_the_last_word_stands_and_nothing_is_counted_twice()
    {
        Func<CorrectionRig, Task>[] deliveries =
        [
            one => one.DeliverAsync(foundAs: AsComplaint, confidence: 0.2),
            one => one.DeliverAsync(updated: 9, foundAs: AsSpam),
        ];
        var ends = new HashSet<string>();
        foreach (var order in new[] { "01", "10", "0011", "1100", "0101" })
        {
            var one = new CorrectionRig(fixture.Storage, fixture.NextBrand());
            await one.DeliverAsync(foundAs: AsComplaint);
            foreach (var intent in new[] { Intent.Complaint, Intent.Spam, Intent.Complaint })
            {
                await one.CorrectAsync(Body(intent));
                foreach (var at in order)
                    await deliveries[at - '0'](one);
                Assert.Equal(intent == Intent.Complaint, (await one.CaseAsync()).GetString("state") == "open");
            }

            var stored = await one.StoredAsync();
            // The later version was found to be spam: what a person says is laid over what was found of the version in force.
            Assert.Equal((Intent.Spam, Intent.Complaint, true, Urgency.Normal), (
                stored.Found!.Intent, stored.Classification!.Intent, stored.Classification.NeedsReply, stored.Classification.Urgency));
            Assert.Equal("1", Assert.Single(CaseRows.Utterances(await one.CaseAsync())).Id);
            Assert.Single(await one.RowsAsync(TableNames.Corrections));
            ends.Add(JsonSerializer.Serialize(stored));
        }

        Assert.Single(ends);
    }
}
