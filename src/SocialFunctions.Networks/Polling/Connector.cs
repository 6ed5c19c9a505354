using SocialFunctions.Domain.Mentions;

namespace SocialFunctions.Networks.Polling;

/// <summary>One account of the brand on one network, with what it takes to read it.</summary>
public sealed record Connector
{
    public required string Network { get; init; }

    /// <summary>Names it in settings, cursors and health; not the network's id.</summary>
    public required string Account { get; init; }

    /// <summary>By setting name; lists by their name alone.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Settings { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Instead of the network's own address: a server of a test, a proxy.</summary>
    public Uri? BaseAddress { get; init; }

    /// <summary>Pause between two polls when all is well and there is something to read.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>In the network's <see cref="BudgetUnit"/>, a day of the network's clock.</summary>
    public required decimal DailyBudget { get; init; }

    /// <summary>Outbound for the brand's own feed; null when it is worked out by author.</summary>
    public MentionDirection? Direction { get; init; }

    /// <summary>Null when it is not set.</summary>
    public string? Find(string setting) => Settings.GetValueOrDefault(setting) is [var first, ..] ? first : null;

    /// <summary>A required one: checked when the app started.</summary>
    public string Need(string setting) =>
        Find(setting) ?? throw new InvalidOperationException($"The {Network} connector was started without its setting {setting}.");

    public IReadOnlyList<string> All(string setting) => Settings.GetValueOrDefault(setting) ?? [];

    /// <summary>
    /// Tells whether the settings are those of the last run, so that what was put off for their sake is tried at once. Passwords are left
    /// out: a hash of one that people chose could be guessed.
    /// </summary>
    public string Fingerprint() => Polling.Fingerprint.Of(
    [
        $"{BaseAddress}", $"{Pause}", $"{DailyBudget}",
        .. Settings.Where(setting => !setting.Key.EndsWith("Password", StringComparison.Ordinal)).OrderBy(setting => setting.Key, StringComparer.Ordinal)
            .Select(setting => $"{setting.Key}={string.Join(',', setting.Value)}"),
    ]);

    /// <summary>A record would print its members: secrets never reach a log.</summary>
    public override string ToString() => $"{Network}/{Account}";
}
