using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Routing;
using SocialFunctions.Domain.Tests.Brands;

namespace SocialFunctions.Domain.Tests.Routing;

public sealed class BrandRouterTests
{
    private static readonly Brand Brand = BrandJson.Read(BrandJson.Small);
    private static readonly BrandRouter Sample = new(BrandJson.Read(BrandJson.Sample));

    public static TheoryData<MessageCondition, bool> Conditions => new()
    {
        { new() { Networks = ["facebook", "x"] }, true },
        { new() { Networks = ["facebook"] }, false },
        { new() { Intents = [Intent.Question, Intent.Complaint] }, true },
        { new() { Intents = [Intent.Praise] }, false },
        { new() { Sentiments = [Sentiment.Negative] }, true },
        { new() { Sentiments = [Sentiment.Neutral] }, false },
        { new() { Urgencies = [Urgency.High] }, true },
        { new() { Urgencies = [Urgency.Low] }, false },
        { new() { Languages = ["es"] }, true },
        { new() { Languages = ["en"] }, false },
        { new() { Sensitive = ["any"] }, true },
        { new() { Sensitive = ["legal", "health"] }, true },
        { new() { Sensitive = ["legal"] }, false },
        { new() { Words = ["limón", "cafe"] }, true },
        { new() { Words = ["limón"] }, false },
        { new() { MinFollowers = 100 }, true },
        { new() { MinFollowers = 101 }, false },
        { new() { MaxRating = 2 }, true },
        { new() { MaxRating = 1.9m }, false },
        { new() { Networks = ["x"], Words = ["café"], MaxRating = 2 }, true }, // all parts must hold
        { new() { Networks = ["x"], Words = ["té"], MaxRating = 2 }, false },
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    public void A_rule_matches_when_all_its_parts_hold(MessageCondition condition, bool matches)
    {
        var router = Router(new RoutingRule("Special", condition, "sales"), new RoutingRule("Rest", new(), "service"));
        var message = Message("¡Qué CAFÉ más malo!") with { Rating = 2, Author = new Author("1", Followers: 100) };

        Assert.Equal(matches ? "Special" : "Rest", router.Route(message, Classified(Intent.Complaint, "health")).Rule);
    }

    [Fact]
    public void What_a_message_does_not_have_matches_no_bound_and_no_subject()
    {
        var router = Router(
            new RoutingRule("Followers", new() { MinFollowers = 1 }, "sales"), new RoutingRule("Stars", new() { MaxRating = 5 }, "sales"),
            new RoutingRule("Subject", new() { Sensitive = ["any"] }, "sales"), new RoutingRule("Rest", new(), "service"));

        Assert.Equal("Rest", router.Route(Message("hola"), Classified(Intent.Other, null)).Rule);
    }

    [Fact]
    public void The_first_rule_that_matches_decides()
    {
        var router = Router(
            new RoutingRule("First", new() { Words = ["café"] }, "sales", Priority.Low),
            new RoutingRule("Second", new() { Words = ["café"] }, "service", Priority.Critical), new RoutingRule("Rest", new(), "service"));

        Assert.Equal(
            new RoutingDecision { Department = "sales", Priority = Priority.Low, Rule = "First" },
            router.Route(Message("un café"), Classified(Intent.Other, null)));
    }

    [Theory]
    [InlineData(Urgency.Low, Priority.Low)]
    [InlineData(Urgency.Normal, Priority.Normal)]
    [InlineData(Urgency.High, Priority.High)]
    [InlineData(Urgency.Critical, Priority.Critical)]
    public void A_rule_without_a_priority_takes_the_urgency(Urgency urgency, Priority priority) =>
        Assert.Equal(
            new RoutingDecision { Department = "service", Priority = priority, Rule = "Everything" },
            new BrandRouter(Brand).Route(Message("hola"), Classified(Intent.Other, null) with { Urgency = urgency }));

    [Theory]
    [InlineData("anyone", null, "service", false)]
    [InlineData("nobody", null, "service", true)]
    [InlineData("departments", "sales,service", "service", false)] // its department may answer
    [InlineData("departments", "sales", "sales", false)] // it may not: the first that may takes over
    public void The_first_protocol_rule_that_matches_says_who_may_answer(string answer, string? allowed, string department, bool forbidden)
    {
        var departments = allowed?.Split(',');
        var router = new BrandRouter(Brand with
        {
            Protocol =
            [
                new ProtocolRule("Other", new() { Sensitive = ["legal"] }, "nobody"),
                new ProtocolRule("Mine", new() { Sensitive = ["politics"] }, answer, departments),
                new ProtocolRule("Late", new(), "nobody"),
            ],
        });

        Assert.Equal(
            new RoutingDecision
            {
                Department = department, Priority = Priority.High, Rule = "Everything",
                Forbidden = forbidden, AllowedDepartments = departments, Protocol = "Mine",
            },
            router.Route(Message("hola"), Classified(Intent.Other, "politics")));
    }

    [Theory]
    [InlineData("el datafono de retiro no va", Intent.Complaint, null, "service", Priority.High, "Cobros dobles y datáfono")]
    [InlineData("¿El pedido 40417 dónde está?", Intent.Question, null, "online", Priority.High, "Pedidos y suscripciones")]
    [InlineData("¿Hay sitio en la terraza?", Intent.Question, null, "shops", Priority.High, "En la tienda")]
    [InlineData("Busco proveedor para tres sedes", Intent.Lead, null, "sales", Priority.High, "Empresas y eventos")]
    [InlineData("acabé en urgencias", Intent.Complaint, "health", "communications", Priority.Critical, "Salud y alergias")]
    [InlineData("poned más plantas", Intent.Suggestion, null, "communications", Priority.Low, "Propuestas")]
    [InlineData("qué rico todo", Intent.Praise, null, "service", Priority.High, "Todo lo demás")]
    public void The_sample_sends_messages_where_people_would(
        string text, Intent intent, string? subject, string department, Priority priority, string rule) =>
        Assert.Equal(
            new RoutingDecision { Department = department, Priority = priority, Rule = rule, Protocol = "Lo demás, cualquiera" },
            Sample.Route(Message(text), Classified(intent, subject) with { Sentiment = Sentiment.Neutral }));

    private static BrandRouter Router(params RoutingRule[] rules) => new(Brand with { Routing = rules });

    private static Mention Message(string text) => new() { Network = "x", Id = "1", Text = text, Author = new Author("1") };

    private static MessageClassification Classified(Intent intent, string? subject) => new()
    {
        Language = "es",
        Sentiment = Sentiment.Negative,
        Confidence = 0.9,
        Intent = intent,
        NeedsReply = true,
        Urgency = Urgency.High,
        Sensitive = subject,
    };
}
