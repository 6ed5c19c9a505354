using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Routing;

namespace SocialFunctions.Domain.Brands.Reading;

/// <summary>What a rule asks of a message.</summary>
internal static class ConditionReader
{
    private static readonly string[] Subjects = ["any", .. SensitiveSubjects.All];

    public static MessageCondition Read(Node? value)
    {
        if (value is not { } node)
            return new MessageCondition();
        var when = new ObjectNode(node);
        var condition = new MessageCondition
        {
            Networks = Values(when.Find("networks"), item => item.OneOf(NetworkNames.All)),
            Intents = Values(when.Find("intents"), item => item.OneOf<Intent>()),
            Sentiments = Values(when.Find("sentiments"), item => item.OneOf<Sentiment>()),
            Urgencies = Values(when.Find("urgencies"), item => item.OneOf<Urgency>()),
            Languages = Values(when.Find("languages"), Texts.TextLanguage),
            Sensitive = Values(when.Find("sensitive"), item => item.OneOf(Subjects)),
            Words = Values(when.Find("words"), KeywordReader.Word),
            MinFollowers = when.Find("minFollowers")?.Whole(1, int.MaxValue),
            MaxRating = (decimal?)when.Find("maxRating")?.Number(1, 5),
        };
        when.Close();
        return condition;
    }

    /// <summary>Null when the part is absent; a part without values would never hold.</summary>
    private static IReadOnlyList<T>? Values<T>(Node? list, Func<Node, T> read) =>
        list is null ? null : list.AtLeastOne("at least one value, or leave the key out", read);
}
