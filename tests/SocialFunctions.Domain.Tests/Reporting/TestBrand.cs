using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Domain.Routing;

namespace SocialFunctions.Domain.Tests.Reporting;

internal static class TestBrand
{
    public static readonly TimeZoneInfo Madrid = TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid");

    /// <summary>Service, Monday to Friday 09:00–17:00 in Madrid, normal messages within an hour.</summary>
    public static Brand Brand { get; } = new()
    {
        Id = "acme",
        Name = "Acme",
        Language = "en",
        TimeZone = Madrid,
        Keywords = ["Acme", "Ácme móvil"],
        Competitors = [new Competitor("Other", ["Other & Sons"])],
        Departments = [Service, Service with { Id = "sales", Name = "Sales" }],
        Routing = [new RoutingRule("everything", new MessageCondition(), "service")],
        Report = new ReportSettings([], 7, "report@acme.example"),
        Hash = "hash-1",
    };

    private static Department Service => new()
    {
        Id = "service",
        Name = "Service",
        Hours = new OpeningHours(
            Madrid,
            Enum.GetValues<DayOfWeek>()[1..6].ToDictionary(day => day, _ => (IReadOnlyList<OpeningInterval>)[new(9 * 60, 17 * 60)]),
            new HashSet<DateOnly>()),
        Targets = new Dictionary<Priority, TimeSpan> { [Priority.Normal] = TimeSpan.FromHours(1) },
    };
}
