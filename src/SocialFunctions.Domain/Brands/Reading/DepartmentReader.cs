using SocialFunctions.Domain.Routing;

namespace SocialFunctions.Domain.Brands.Reading;

internal static class DepartmentReader
{
    private const int MinutesOfAYear = 525_600;

    public static Department Read(Node node, TimeZoneInfo brandZone)
    {
        var department = new ObjectNode(node);
        var result = new Department
        {
            Id = department.Need("id", "1 to 32 of the characters a-z, 0-9 and -").Id(),
            Name = department.Need("name", "the name that people know it by").Text(),
            Mailbox = department.Find("mailbox")?.Mail(),
            Webhook = department.Find("webhook")?.Address(secure: true),
            Hours = HoursReader.Read(department.Need("hours", "an object with week"), brandZone),
            Targets = Targets(department.Find("targetMinutes")),
        };
        department.Close();
        return result;
    }

    /// <summary>Minutes of business time: "1d" would leave open whether a day has 8 hours or 24.</summary>
    private static Dictionary<Priority, TimeSpan> Targets(Node? value)
    {
        var result = new Dictionary<Priority, TimeSpan>();
        if (value is not { } node)
            return result;
        var targets = new ObjectNode(node);
        foreach (var priority in Enum.GetValues<Priority>())
            if (targets.Find(priority.ToString().ToLowerInvariant()) is { } minutes)
                result[priority] = TimeSpan.FromMinutes(minutes.Whole(1, MinutesOfAYear));
        targets.Close();
        return result;
    }
}
