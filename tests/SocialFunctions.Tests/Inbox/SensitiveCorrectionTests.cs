using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Routing;
using SocialFunctions.Storage;
using SocialFunctions.Tests.Reporting;
using static SocialFunctions.Tests.Inbox.CorrectionRig;

namespace SocialFunctions.Tests.Inbox;

/// <summary>A sensitive subject that a person takes back, or names.</summary>
public sealed class SensitiveCorrectionTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private readonly CorrectionRig rig = new(fixture.Storage, fixture.NextBrand());

    [Fact]
    public async Task A_subject_taken_back_lets_the_message_be_answered_again()
    {
        await rig.DeliverAsync(foundAs: found => found with { Intent = Intent.Question, NeedsReply = true, Urgency = Urgency.Normal, Sensitive = "politics" });
        Assert.True((await rig.StoredAsync()).Forbidden);
        Assert.NotEqual("open", (await rig.CaseAsync()).GetString("state"));

        Assert.Null((await rig.CorrectAsync(Body() with { Sensitive = "none" })).Sensitive);

        Assert.Equal((false, null, "none"), ((await rig.StoredAsync()).Forbidden, (await rig.StoredAsync()).Classification!.Sensitive, (await rig.StoredAsync()).Correction!.Sensitive));
        Assert.Equal("open", (await rig.CaseAsync()).GetString("state"));
        Assert.Equal("politics", Assert.Single(await rig.RowsAsync(TableNames.Corrections)).GetString("sensitive"));
    }

    [Fact]
    public async Task An_alarm_taken_back_leaves_no_urgency_behind_and_can_be_raised_again()
    {
        const string text = "quiero morirme, mañana tengo examen";
        var judged = new EmbeddedClassifier().Classify(text, "es");
        Assert.Equal(("self-harm", Urgency.Critical, Urgency.Low), (judged.Sensitive, judged.Urgency, judged.WithoutSelfHarm?.Urgency));
        await rig.DeliverAsync(text, foundAs: _ => judged);
        Assert.Equal(Priority.Critical, (await rig.StoredAsync()).Priority);

        var calm = await rig.CorrectAsync(Body() with { Sensitive = "none" });
        Assert.Equal((null, "low", "low", judged.WithoutSelfHarm!.NeedsReply), (calm.Sensitive, calm.Urgency, calm.Priority, calm.NeedsReply));
        await rig.DeliverAsync(text, updated: 9, foundAs: _ => judged);
        Assert.Equal(Urgency.Low, (await rig.StoredAsync()).Classification!.Urgency);

        var named = await rig.CorrectAsync(Body() with { Sensitive = "none", Urgency = Urgency.High });
        Assert.Equal("high", named.Urgency);
        var alarm = await rig.CorrectAsync(Body() with { Sensitive = "self-harm", Urgency = Urgency.Critical });
        Assert.Equal(("self-harm", "critical", true), (alarm.Sensitive, alarm.Urgency, alarm.NeedsReply));
    }
}
