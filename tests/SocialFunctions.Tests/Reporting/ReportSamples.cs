using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Reporting;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Domain.Routing;
using static SocialFunctions.Tests.Reporting.SampleFigures;

namespace SocialFunctions.Tests.Reporting;

/// <summary>Built reports of an invented coffee roaster: a full day, an empty one, and one whose texts mean harm.</summary>
internal static class ReportSamples
{
    private static readonly DateOnly Day = new(2026, 11, 20);
    private static readonly DateTimeOffset AsOf = new(2026, 11, 21, 14, 5, 0, TimeSpan.Zero);
    private static readonly TimeZoneInfo Mexico = TimeZoneInfo.FindSystemTimeZoneById("America/Mexico_City");

    public static Brand Brand(string language, string name = "Café Tostado") => new()
    {
        Id = "tostado",
        Name = name,
        Language = language,
        TimeZone = Mexico,
        Departments = [Department("care", "Atención al cliente"), Department("sales", "Ventas"), Department("digital", "Digital")],
        Routing = [new RoutingRule("all", new MessageCondition(), "care")],
        Goals = [new Goal("response.turns.rate", 0.9, new(2026, 12, 31)), new Goal("sentiment.net", -0.5, new(2027, 3, 31)), new Goal("intents.spam", 50, new(2027, 3, 31))],
        Report = new ReportSettings(["equipo@tostado.example"], 8, "informes@tostado.example"),
        Hash = new string('a', 64),
    };

    public static Report Full() => Empty() with
    {
        Cost = new(1_890, 12),
        Received = new(1214, 96, new Dictionary<string, DirectionCounts> { ["instagram"] = new(702, 51), ["x"] = new(498, 45), ["google-reviews"] = new(14, 0) }),
        Response = new(
            new(74, 1_950, 16_400, 4_312.5),
            Turns(87, 68, 15, 4, 4_320, 11_100),
            new Dictionary<string, TurnFigures>
            {
                ["x"] = Turns(41, 35, 5, 1, 2_700, 7_300),
                ["instagram"] = Turns(39, 30, 6, 3, 5_400, 14_000),
                ["google-reviews"] = Turns(7, 3, 4, 0, 97_200, 180_000),
            },
            new Dictionary<string, TurnFigures>
            {
                ["care"] = Turns(70, 59, 9, 2, 4_100, 10_900), ["sales"] = Turns(14, 9, 3, 2, 6_000, 12_000), ["digital"] = Turns(3, 0, 3, 0, null, null),
            }),
        Sentiment = new(255, 400, 513, -0.3359375),
        Intents = new Dictionary<string, int>
        {
            ["complaint"] = 421, ["question"] = 318, ["suggestion"] = 44, ["praise"] = 190, ["lead"] = 62, ["spam"] = 101, ["other"] = 32,
        },
        Engagement = new(18_234, 15_900, 1_322, 1_012, 1_402_388, 640, new Dictionary<string, NetworkEngagement>
        {
            ["instagram"] = new(14_900, 13_400, 900, 600, 1_200_000, 500), ["x"] = new(3_334, 2_500, 422, 412, 202_388, 140),
        }),
        Coverage = new(1216, 96, 17, 6, 1091, 4, 2),
        Gaps = new(7, new Dictionary<string, int> { ["facebook"] = 2, ["x"] = 5 }),
        Storm = new(1, 3, [new(Utc(20, 16, 5), Utc(20, 19, 30), 3), new(Utc(21, 3, 0), null, 1)]),
        ShareOfVoice = new(610, 1_130, 610 / 1740.0, "panel"),
        Agreement = new(1_020, 837, 837 / 1020.0, new Dictionary<string, IReadOnlyDictionary<string, int>>
        {
            ["positive"] = Moods(212, 31, 8), ["neutral"] = Moods(40, 265, 52), ["negative"] = Moods(6, 46, 360),
        }),
        Copies = new(2, 37, 21),
        Aspects = new Dictionary<string, SubjectFigures>
        {
            ["app"] = new(4, 2, 61), ["billing"] = new(1, 3, 88), ["cleanliness"] = new(2, 0, 5), ["delivery"] = new(12, 9, 140), ["food"] = new(96, 21, 33),
            ["price"] = new(8, 12, 47), ["queue"] = new(0, 1, 29), ["service"] = new(41, 6, 72), ["staff"] = new(58, 4, 30), ["stock"] = new(3, 8, 0),
        },
        Sensitive = new(19, new Dictionary<string, int> { ["health"] = 11, ["legal"] = 1, ["personal-data"] = 7 }),
        WaitingTotal = 17,
        Changes = new(new(1214, 986, 1_402), new(68 / 87.0, 0.7, 68 / 87.0), new(4_320, 3_600, 6_000), new(-0.336, -0.21, null)),
        Waiting =
        [
            Waits("instagram", "marisol.cafetera", "Pedí tres bolsas de Chiapas molido el lunes y llegaron en grano. ¿Me las cambian o voy a la tienda de Coyoacán?", AsOf.AddHours(-2), "care", "high") with
            {
                Intent = "complaint", Urgency = "normal", Cues = ["grano", "cambian"],
            },
            Waits("x", "roast_and_read", "Third time the app charges me twice for one flat white. Is anybody there?", AsOf.AddMinutes(35), "digital", "critical") with
            {
                Intent = "complaint", Urgency = "critical", Cues = ["charges", "twice", "😡"], Sensitive = "legal",
            },
            Waits("google-reviews", null, "Buen café, pero esperamos cuarenta minutos por dos cortados.", AsOf.AddHours(30), "care", "normal"),
            Waits("facebook", "oficinas-norte", "Somos 60 personas: ¿tienen precio de mayoreo?", null, "sales", "low"),
        ],
    };

    public static Report Empty() => new()
    {
        Brand = "tostado",
        Period = new(Day, Day, "America/Mexico_City", AsOf),
        Received = new(0, 0, new Dictionary<string, DirectionCounts>()),
        Response = new(new(0, null, null, null), Turns(0, 0, 0, 0, null, null), new Dictionary<string, TurnFigures>(), new Dictionary<string, TurnFigures>()),
        Sentiment = new(0, 0, 0, null),
        Intents = new Dictionary<string, int>
        {
            ["complaint"] = 0, ["question"] = 0, ["suggestion"] = 0, ["praise"] = 0, ["lead"] = 0, ["spam"] = 0, ["other"] = 0,
        },
        Engagement = new(0, 0, 0, 0, 0, 0, new Dictionary<string, NetworkEngagement>()),
        Coverage = new(0, 0, 0, 0, 0, 0, 0),
        Gaps = new(0, new Dictionary<string, int>()),
        Storm = new(0, 0, []),
        Cost = new(0, 0),
        ShareOfVoice = new(0, 0, null, "panel"),
        Waiting = [],
        BrandFile = new string('a', 64),
    };

    public static Report Hostile() => Full() with
    {
        Received = new(9, 1, new Dictionary<string, DirectionCounts> { ["<img src=http://evil.example/a.png>"] = new(9, 1) }),
        Waiting =
        [
            Waits("x", "<script>alert(1)</script>", "<script>alert(1)</script><style>*{display:none}</style><img src=x onerror=alert(1)>", AsOf, "\"><link>", "high"),
            Waits("x", "'; DROP", "'; DROP TABLE Mentions; -- & \"quoted\" {0} {1}", AsOf, "care", "<b>"),
            Waits("bluesky", "قهوة", "قهوتي وصلت باردة جداً، متى تردون؟ 😡☕", AsOf, "care", "normal"),
            Waits("mastodon", new string('h', 300), new string('w', 300) + " " + string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦", 300)), AsOf, "care", "normal"),
            Waits("x", "line\r\nbreak", "one\r\n.\r\ntwo\u202Eright to left", AsOf, "care", "normal") with
            {
                Url = "javascript:alert(1)", Id = new string('i', 300), Rule = "<u>" + new string('r', 300), Urgency = "critical", Sensitive = "<i>",
                Cues = ["<b>", new string('c', 40), "&", "'", "\""],
            },
        ],
    };

    private static OpenTurn Waits(string network, string? handle, string excerpt, DateTimeOffset? due, string department, string priority) =>
        new(network, "1", $"https://social.example/{network}/1", handle, excerpt, AsOf.AddHours(-20), due, department, priority, "all");

    private static Department Department(string id, string name) => new()
    {
        Id = id,
        Name = name,
        Hours = new OpeningHours(Mexico, new Dictionary<DayOfWeek, IReadOnlyList<OpeningInterval>>(), new HashSet<DateOnly>()),
    };

    private static DateTimeOffset Utc(int day, int hour, int minute) => new(2026, 11, day, hour, minute, 0, TimeSpan.Zero);
}
