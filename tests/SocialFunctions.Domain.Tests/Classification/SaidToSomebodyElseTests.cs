using SocialFunctions.Domain.Classification;

namespace SocialFunctions.Domain.Tests.Classification;

public sealed class SaidToSomebodyElseTests
{
    private static readonly EmbeddedClassifier Classifier = new();

    /// <summary>What customers answer each other under a complaint, and may as well write to the brand.</summary>
    private static readonly string[] Talk =
    [
        "@lola_m @acme y a ti te contestaron?",
        "@lola_m @acme a mí me pasó en agosto, ni caso",
        "@lola_m @acme pues el mío vino al día siguiente",
        "@lola_m @acme otra vez?? no fastidies",
        "@lola_m @acme te cobraron el envío?",
        "@juan_p @acme mine came broken too",
        "@juan_p @acme did you get your money back?",
        "@juan_p @acme they never answer, don't bother",
        "@juan_p @acme same in Leeds, third time this month",
        "@juan_p @acme loved that one",
    ];

    [Fact]
    public void It_asks_for_an_answer_less_often_and_never_more()
    {
        var toBrand = Talk.Where(text => Classifier.Classify(text).NeedsReply).ToList();
        var amongThemselves = Talk.Where(text => Classifier.Classify(text, toSomebodyElse: true).NeedsReply).ToList();
        Assert.Subset(toBrand.ToHashSet(), amongThemselves.ToHashSet());
        Assert.True(amongThemselves.Count < toBrand.Count, $"{toBrand.Count} to the brand, {amongThemselves.Count} among themselves");
    }

    [Fact]
    public void A_call_for_help_is_heard_all_the_same() =>
        Assert.True(Classifier.Classify(
            "@juan_p @acme hello?? my order has not arrived either, three weeks now and nobody answers my emails, please help", toSomebodyElse: true).NeedsReply);
}
