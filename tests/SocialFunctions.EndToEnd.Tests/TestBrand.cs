using System.Text.Json;

namespace SocialFunctions.EndToEnd.Tests;

/// <summary>A small brand file, open around the clock, for tests that are not about brands.</summary>
internal static class TestBrand
{
    /// <summary>Writes it into <paramref name="folder"/>.</summary>
    /// <param name="change">Adds or replaces keys before it is written.</param>
    public static FileInfo Write(DirectoryInfo folder, string timeZone = "Etc/UTC", Action<Dictionary<string, object>>? change = null)
    {
        var allDay = new[] { new { from = "00:00", to = "24:00" } };
        var days = new[] { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" };
        var brand = new Dictionary<string, object>
        {
            ["id"] = "test-brand",
            ["name"] = "Test Brand",
            ["language"] = "en",
            ["timeZone"] = timeZone,
            ["accounts"] = new[] { new { network = "facebook", id = "page-1" }, new { network = "instagram", id = "ig-1" } },
            ["departments"] = new object[]
            {
                new
                {
                    id = "service",
                    name = "Service",
                    hours = new { week = days.ToDictionary(day => day, _ => allDay) },
                    targetMinutes = new Dictionary<string, int> { ["low"] = 60, ["normal"] = 60, ["high"] = 60, ["critical"] = 60 },
                },
            },
            ["routing"] = new object[] { new { name = "everything", when = new { }, department = "service" } },
            ["report"] = new { recipients = new[] { "team@example.com" }, hour = 8, from = "reports@example.com" },
        };
        change?.Invoke(brand);
        var file = new FileInfo(Path.Combine(folder.FullName, "brand.json"));
        File.WriteAllText(file.FullName, JsonSerializer.Serialize(brand));
        return file;
    }
}
