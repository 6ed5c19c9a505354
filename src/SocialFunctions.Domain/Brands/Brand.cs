using SocialFunctions.Domain.Routing;

namespace SocialFunctions.Domain.Brands;

/// <summary>The brand file, read and found right. <c>samples/brand.schema.json</c> describes the file.</summary>
public sealed record Brand
{
    /// <summary><c>[a-z0-9-]{1,32}</c>; never changed, since every key starts with it.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Of reports and mails: <c>es</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    public required TimeZoneInfo TimeZone { get; init; }

    public IReadOnlyList<BrandAccount> Accounts { get; init; } = [];

    /// <summary>Neither customers nor the brand: outside all counts, shown to communications.</summary>
    public IReadOnlyList<BrandAccount> Employees { get; init; } = [];

    public AutomaticReplies AutomaticReplies { get; init; } = new();

    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>Words by which others are told who bear the same name.</summary>
    public IReadOnlyList<string> Namesakes { get; init; } = [];

    public IReadOnlyList<Competitor> Competitors { get; init; } = [];

    public required IReadOnlyList<Department> Departments { get; init; }

    /// <summary>In order: the first that matches decides.</summary>
    public required IReadOnlyList<RoutingRule> Routing { get; init; }

    /// <summary>Who may answer what, in order: the first that matches decides; none: anyone may.</summary>
    public IReadOnlyList<ProtocolRule> Protocol { get; init; } = [];

    public IReadOnlyList<Snippet> Snippets { get; init; } = [];

    public IReadOnlyList<Goal> Goals { get; init; } = [];

    public StormThresholds Storm { get; init; } = new();

    public required ReportSettings Report { get; init; }

    public IReadOnlyList<Feed> Feeds { get; init; } = [];

    /// <summary>Days after a row's last write until it is purged.</summary>
    public int RetentionDays { get; init; } = 400;

    /// <summary>SHA-256 of the file's bytes, lower-case hex: reports and ledgers name the file that they were made with.</summary>
    public required string Hash { get; init; }
}
