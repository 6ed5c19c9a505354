using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Routing;
using SocialFunctions.Domain.Tests.Brands;

namespace SocialFunctions.Domain.Tests.Routing;

public sealed class NamesakesTests
{
    private static readonly Namesakes Namesakes = new(BrandJson.Read(BrandJson.Small) with
    {
        Accounts = [new BrandAccount("x", "100", "@Acme"), new BrandAccount("facebook", "900")],
        Namesakes = ["Acme Records", "acmé de Lima"],
    });

    [Theory]
    [InlineData("x", MentionKind.Post, "the new ACME records single is awful", true)]
    [InlineData("x", MentionKind.Reply, "@lola en Acme de Lima nos fue fatal", true)]
    [InlineData("facebook", MentionKind.Post, "acme records, never again", true)]
    [InlineData("x", MentionKind.Post, "acme recordsman", false)] // no whole word
    [InlineData("x", MentionKind.Post, "acme is awful", false)]
    [InlineData("x", MentionKind.Post, "@acme why do you play acme records in your shops?", false)] // calls the brand
    [InlineData("facebook", MentionKind.Comment, "acme records was louder", false)] // on the brand's own page
    [InlineData("google-reviews", MentionKind.Review, "not acme records, sadly", false)]
    public void A_post_that_holds_their_words_and_does_not_call_the_brand_is_about_them(string network, MentionKind kind, string text, bool expected) =>
        Assert.Equal(expected, Namesakes.AreMeantBy(new Mention { Network = network, Id = "m", Kind = kind, Text = text, Author = new Author("7", "juan") }));

    [Fact]
    public void It_has_no_mood_and_waits_for_nobody()
    {
        var angry = new EmbeddedClassifier().Classify("pésimo servicio, nadie contesta y me cobraron dos veces, una vergüenza");
        var chatter = Namesakes.AsChatter(angry);
        Assert.Equal((Intent.Other, Sentiment.Neutral, false, Urgency.Low), (chatter.Intent, chatter.Sentiment, chatter.NeedsReply, chatter.Urgency));
        Assert.Equal(angry.Language, chatter.Language);
    }

    [Fact]
    public void Spam_stays_spam_and_a_cry_is_heard()
    {
        var found = new EmbeddedClassifier().Classify("hola");
        var spam = found with { Intent = Intent.Spam };
        Assert.Same(spam, Namesakes.AsChatter(spam));
        var cry = found with { Sensitive = SensitiveSubjects.SelfHarm, Urgency = Urgency.Critical, NeedsReply = true };
        Assert.Same(cry, Namesakes.AsChatter(cry));
    }
}
