using SocialFunctions.Domain.Classification;
using SocialFunctions.Tests.Reporting;
using static SocialFunctions.Tests.Inbox.CorrectionRig;

namespace SocialFunctions.Tests.Inbox;

public sealed class CorrectionLinesTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private readonly CorrectionRig rig = new(fixture.Storage, fixture.NextBrand());

    [Fact]
    public async Task All_corrections_are_a_test_set_in_which_what_nobody_said_is_null()
    {
        await rig.DeliverAsync();
        await rig.DeliverAsync("¿A qué hora abren?", id: "2");
        await rig.DeliverAsync("gone", id: "3");
        await rig.CorrectAsync(Body(Intent.Question, needsReply: true, id: "2"));
        await rig.CorrectAsync(Body(sentiment: Sentiment.Negative));
        await rig.CorrectAsync(Body(Intent.Spam, id: "3"));
        await rig.DeliverAsync(id: "3", deleted: true, updated: 3);

        Assert.Equal(
            """
            {"source":"x","id":"1","language":null,"text":"Great, no network again","intent":null,"sentiment":"negative","needsReply":null,"urgency":null,"sensitive":null,"rating":null,"languageHint":null,"toSomebodyElse":false}
            {"source":"x","id":"2","language":null,"text":"¿A qué hora abren?","intent":"question","sentiment":null,"needsReply":true,"urgency":null,"sensitive":null,"rating":null,"languageHint":null,"toSomebodyElse":false}

            """, await rig.Lines.WriteAsync(default));
    }

    [Fact]
    public async Task A_line_of_the_test_set_says_what_else_the_classifier_was_told_of_the_message()
    {
        await rig.DeliverAsync("@bea me too", with: one => one with { Rating = 4.5m, Language = "es-MX", InReplyTo = "0" });
        await rig.CorrectAsync(Body(Intent.Other) with { Language = "en", Sensitive = "none" });

        Assert.Equal(
            """
            {"source":"x","id":"1","language":"en","text":"@bea me too","intent":"other","sentiment":null,"needsReply":null,"urgency":null,"sensitive":"none","rating":4.5,"languageHint":"es-MX","toSomebodyElse":true}

            """, await rig.Lines.WriteAsync(default));
    }
}
