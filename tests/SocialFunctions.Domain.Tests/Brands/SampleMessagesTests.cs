using System.Globalization;
using System.Text.Json;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Routing;
using SocialFunctions.Testing;

namespace SocialFunctions.Domain.Tests.Brands;

public sealed class SampleMessagesTests
{
    private static readonly string[] Keys =
    [
        "network", "id", "kind", "direction", "publishedAt", "text", "author", "conversationId", "inReplyTo", "url", "language",
        "engagement", "rating", "receivedAt",
    ];

    private static readonly string[] AuthorKeys = ["id", "handle", "name", "followers"];
    private static readonly string[] EngagementKeys = ["likes", "replies", "shares", "views", "bookmarks"];
    private static readonly Brand Brand = BrandJson.Read(BrandJson.Sample);

    private static readonly IReadOnlyList<JsonElement> Lines =
        [.. File.ReadLines(RepositoryRoot.Of("samples", "messages.jsonl")).Select(line => JsonDocument.Parse(line).RootElement)];

    [Fact]
    public void Every_line_has_the_keys_of_the_import_format_and_no_others()
    {
        foreach (var line in Lines)
        {
            Assert.Empty(Names(line).Except(Keys));
            Assert.Empty(Names(line.GetProperty("author")).Except(AuthorKeys));
            Assert.True(Text(line, "id").Length > 0 && Text(line.GetProperty("author"), "id").Length > 0);
            Assert.True(NetworkNames.IsKnown(Text(line, "network")));
            Assert.True(Enum.TryParse<MentionKind>(Text(line, "kind"), ignoreCase: true, out _));
            Assert.NotNull(Text(line, "text"));
            if (line.TryGetProperty("engagement", out var engagement))
                Assert.Empty(Names(engagement).Except(EngagementKeys));
        }
    }

    [Fact]
    public void Every_id_is_used_once() =>
        Assert.Equal(Lines.Count, Lines.Select(line => new MentionId(Text(line, "network"), Text(line, "id"))).Distinct().Count());

    [Fact]
    public void The_week_runs_from_Monday_9_to_Sunday_15_November_in_the_brands_zone()
    {
        var days = Lines.Select(line => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(PublishedAt(line), Brand.TimeZone).DateTime));

        Assert.Equal(Enumerable.Range(9, 7).Select(day => new DateOnly(2026, 11, day)), days.Distinct().Order());
        Assert.InRange(Lines.Count, 350, 450);
    }

    [Fact]
    public void A_reply_is_later_than_the_message_that_it_names()
    {
        var published = Lines.ToDictionary(line => new MentionId(Text(line, "network"), Text(line, "id")), PublishedAt);

        foreach (var line in Lines.Where(line => line.TryGetProperty("inReplyTo", out _)))
            if (published.TryGetValue(new MentionId(Text(line, "network"), Text(line, "inReplyTo")), out var parent))
                Assert.True(parent < PublishedAt(line), Text(line, "id"));
    }

    [Fact]
    public void A_spam_wave_repeats_one_text_from_many_accounts_within_an_hour()
    {
        var wave = Lines.GroupBy(line => Text(line, "text")).MaxBy(copies => copies.Count())!.ToList();

        Assert.InRange(wave.Count, 12, 20);
        Assert.Equal(wave.Count, wave.Select(line => Text(line.GetProperty("author"), "id")).Distinct().Count());
        Assert.True(wave.Max(PublishedAt) - wave.Min(PublishedAt) < TimeSpan.FromHours(1));
    }

    [Fact]
    public void No_other_text_is_written_twice() =>
        Assert.Equal(2, Lines.GroupBy(line => Text(line, "text")).Count(copies => copies.Count() > 1 && copies.Key.Length > 0));

    [Fact]
    public void The_brand_an_employee_and_a_machine_are_told_from_everybody_else()
    {
        var roles = Lines.Select(line => AccountRoles.Of(Brand, Mention(line))).ToList();

        Assert.InRange(roles.Count(role => role.Direction == MentionDirection.Outbound), 100, 130);
        Assert.Equal(2, roles.Count(role => role.IsEmployee));
        Assert.Equal(2, roles.Count(role => role.IsAutomatic));
    }

    private static Mention Mention(JsonElement line) => new()
    {
        Network = Text(line, "network"),
        Id = Text(line, "id"),
        Text = Text(line, "text"),
        Author = new Author(
            Text(line.GetProperty("author"), "id"),
            line.GetProperty("author").TryGetProperty("handle", out var handle) ? handle.GetString() : null),
    };

    private static IEnumerable<string> Names(JsonElement line) => line.EnumerateObject().Select(property => property.Name);

    private static string Text(JsonElement line, string key) => line.GetProperty(key).GetString()!;

    private static DateTimeOffset PublishedAt(JsonElement line) =>
        DateTimeOffset.ParseExact(Text(line, "publishedAt"), "yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture);
}
