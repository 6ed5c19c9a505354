using SocialFunctions.Domain.Classification;

namespace SocialFunctions.Domain.Tests.Classification;

/// <summary>The plainest things that people write about a brand, whatever its name is.</summary>
public sealed class PlainMessagesTests
{
    private static readonly EmbeddedClassifier Classifier = new();

    public static TheoryData<string> Names => new("nubera", "Banco Tolva", "@telcuatl", "KORVO");

    [Theory]
    [MemberData(nameof(Names))]
    public void Love_is_praise_and_hate_a_complaint(string brand)
    {
        Assert.All(["I love {0}", "me encanta {0}", "{0} son lo máximo", "excelente servicio {0}, recomendados", "thank you {0}!", "gracias {0}!"], Are(brand, Intent.Praise, Sentiment.Positive));
        Assert.All(["I hate {0}", "los odio {0}", "estoy enojado con {0}", "{0} son unos ladrones", "worst service ever {0}", "nunca más {0}, qué asco"], Are(brand, Intent.Complaint, Sentiment.Negative));
    }

    [Theory]
    [InlineData("@telcuatl need help!")]
    [InlineData("@telcuatl please check your dms")]
    [InlineData("@telcuatl me pueden contactar por favor")]
    [InlineData("ayuda @telcuatl")]
    public void A_call_for_help_is_answered(string text) => Assert.True(Classifier.Classify(text).NeedsReply);

    [Theory]
    [InlineData("Genial, otra vez sin servicio en todo el barrio @telcuatl")]
    [InlineData("2 hours on hold @telcuatl")]
    [InlineData("devuélvanme el dinero @telcuatl")]
    [InlineData("@telcuatl mi pedido llegó frío y nadie contesta")]
    public void A_grievance_that_wants_an_answer_is_never_the_last(string text)
    {
        var result = Classifier.Classify(text);
        Assert.True(result.NeedsReply);
        Assert.True(result.Urgency >= Urgency.Normal, $"{result.Intent}, {result.Urgency}");
    }

    private static Action<string> Are(string brand, Intent intent, Sentiment sentiment) => pattern =>
    {
        var result = Classifier.Classify(string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, brand));
        Assert.Equal((intent, sentiment), (result.Intent, result.Sentiment));
    };
}
