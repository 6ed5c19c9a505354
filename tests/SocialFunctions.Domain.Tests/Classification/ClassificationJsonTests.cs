using System.Text;
using SocialFunctions.Domain.Classification;

namespace SocialFunctions.Domain.Tests.Classification;

public sealed class ClassificationJsonTests
{
    [Fact]
    public void The_line_has_the_fixed_keys_in_their_order_and_escapes_all_but_ASCII()
    {
        var line = ClassificationJson.Line(new()
        {
            Language = "es", Sentiment = Sentiment.Negative, Confidence = 0.93, Intent = Intent.Complaint, NeedsReply = true,
            Urgency = Urgency.High, Topics = ["año", "app"], Sensitive = null,
        });
        Assert.Equal(
            """{"language":"es","sentiment":"negative","confidence":0.93,"intent":"complaint","needsReply":true,"urgency":"high","topics":["a\u00F1o","app"],"sensitive":null}""",
            Encoding.ASCII.GetString(line));
    }
}
