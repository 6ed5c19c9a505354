using Azure;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Ingestion.Subscriptions;

/// <summary>How one subscription stands. <see cref="Subject"/> and <see cref="Address"/> tell it: an account whose feed moved has two for a while.</summary>
internal sealed record SubscriptionState
{
    public const string Subscribe = "subscribe";
    public const string Unsubscribe = "unsubscribe";

    /// <summary>Hubs verify within seconds, or within the hour when they are busy.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(12);

    public required string Network { get; init; }

    public required string Account { get; init; }

    /// <summary>What was wished: the topic, or the feed that names it.</summary>
    public required string Address { get; init; }

    public string? Hub { get; init; }

    /// <summary>As the hub was told: its verification must name it to the letter.</summary>
    public string? Topic { get; init; }

    /// <summary>What the hub was asked last.</summary>
    public string? Asked { get; init; }

    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>When the hub asked back and we said yes; null while it has not.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>The hub pushes until then; null before the first confirmation.</summary>
    public DateTimeOffset? LeaseUntil { get; init; }

    /// <summary>When to ask again: before the lease ends, or after a failure.</summary>
    public DateTimeOffset? NextAt { get; init; }

    public int Failures { get; init; }

    /// <summary>In plain words; null since the last confirmation.</summary>
    public string? LastError { get; init; }

    /// <summary>Of the row that was read; null for one that is not there yet.</summary>
    public ETag? Version { get; init; }

    public string Subject => $"{Network}/{Account}";

    public bool IsPending => Asked is not null && ConfirmedAt is null;

    public static SubscriptionState Of(SubscriptionWish wish) =>
        new() { Network = wish.Network, Account = wish.Account, Address = wish.Topic.Address.AbsoluteUri };

    public bool Is(SubscriptionWish wish) => Subject == wish.Subject && Address == wish.Topic.Address.AbsoluteUri;

    public bool IsDue(DateTimeOffset now) => NextAt is not { } next || next <= now;

    /// <summary>True for what was asked lately: a hub whose question was answered may ask once more, when our answer was lost.</summary>
    public bool Awaits(string mode, string topic, DateTimeOffset now) =>
        Asked == mode && Topic == topic && now - AskedAt < TimeSpan.FromDays(1);

    public SubscriptionState Ask(string mode, string hub, string topic, DateTimeOffset now)
    {
        // Asked before, and no answer: a hub that takes requests and never verifies is a failure too.
        var failures = IsPending ? Failures + 1 : Failures;
        var error = IsPending && Asked == mode ? LastError ?? "The hub took the request and never asked back: it may not reach Hooks__PublicAddress." : LastError;
        var next = now + Longer(Patience, Pause(failures));
        return this with { Asked = mode, AskedAt = now, ConfirmedAt = null, Hub = hub, Topic = topic, NextAt = next, Failures = failures, LastError = error };
    }

    /// <summary>Asked again after three quarters of the lease: days remain for hubs that are down.</summary>
    public SubscriptionState Confirm(TimeSpan lease, DateTimeOffset now) =>
        this with { ConfirmedAt = now, LeaseUntil = now + lease, NextAt = now + (lease * 0.75), Failures = 0, LastError = null };

    public SubscriptionState Fail(PollFault fault, DateTimeOffset now) => this with
    {
        Failures = Failures + 1,
        LastError = fault.Sentence,
        NextAt = now + Longer(fault.RetryAfter ?? TimeSpan.Zero, Pause(Failures)),
    };

    /// <summary>Anybody may say so: what is known of the lease stays, and the hub is asked again within a day.</summary>
    public SubscriptionState Deny(string? reason, DateTimeOffset now)
    {
        var tomorrow = now.AddDays(1);
        var sentence = reason is null ? "The hub denied the subscription and did not say why." : $"The hub denied the subscription: {reason}";
        return this with { Failures = Failures + 1, LastError = sentence, NextAt = NextAt < tomorrow && !IsPending ? NextAt : tomorrow };
    }

    /// <summary>Ten minutes, doubled for each failure.</summary>
    private static TimeSpan Pause(int failures)
    {
        var pause = TimeSpan.FromMinutes(10) * Math.Pow(2, Math.Min(failures, 8));
        return pause < LongestPause ? pause : LongestPause;
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
