using System.Text.Json;

namespace SocialFunctions.Networks.Polling;

/// <summary>How far a poll has come. Each network uses the fields that its interface has; stored as small JSON.</summary>
public sealed record PollCursor
{
    /// <summary>Longest validator that is kept: a header may have any length, a table's string may not.</summary>
    public const int MaximumLength = 1_024;

    public static PollCursor Start { get; } = new();

    public string? ETag { get; init; }

    /// <summary>As the server wrote it: it is compared, not understood.</summary>
    public string? LastModified { get; init; }

    public string? SinceId { get; init; }

    public string? PageToken { get; init; }

    /// <summary>
    /// How much of what <see cref="PageToken"/> names is done, where a page's entries have lists of their own; null for nothing. What comes
    /// or goes meanwhile shifts it: some of it is read twice.
    /// </summary>
    public int? Done { get; init; }

    /// <summary>
    /// Newest id of a walk from new to old that has not reached <see cref="SinceId"/> yet: it becomes the next SinceId at the walk's end,
    /// never before, so that a walk that breaks off skips nothing.
    /// </summary>
    public string? NewestId { get; init; }

    /// <summary>As <see cref="SinceId"/>, for networks that are read by time.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>As <see cref="NewestId"/>, for networks that are read by time.</summary>
    public DateTimeOffset? Newest { get; init; }

    /// <summary>Of the entries that a walk has met so far, the oldest: how far down it is.</summary>
    public DateTimeOffset? Oldest { get; init; }

    /// <summary>What was known, where <see cref="Since"/> lies below it: a walk that looks for what was released late goes deeper.</summary>
    public DateTimeOffset? Known { get; init; }

    /// <summary>By our clock; for a stream that may be asked seldom only, such as YouTube's search.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>Hash of what the last page held: tells an unchanged feed whose server has no validators.</summary>
    public string? ContentHash { get; init; }

    /// <summary>Hash of the address that the validators belong to: another address under the same account starts over.</summary>
    public string? Source { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, PollCursorJson.Default.PollCursor);

    /// <summary>A cursor that cannot be read starts over: storage knows what it has.</summary>
    public static PollCursor FromJson(string? json)
    {
        if (string.IsNullOrWhiteSpace(json))
            return Start;
        try
        {
            return JsonSerializer.Deserialize(json, PollCursorJson.Default.PollCursor) ?? Start;
        }
        catch (JsonException)
        {
            return Start;
        }
    }
}
