using Microsoft.Extensions.Logging;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.Text;

namespace SocialFunctions.Ingestion.Subscriptions;

/// <summary>Answers hubs that ask whether we meant it: yes only for the mode and the topic that we asked for.</summary>
internal sealed partial class SubscriptionAnswers(SubscriptionRows rows, TimeProvider time, ILogger<SubscriptionAnswers> logger)
{
    /// <summary>Somebody else may write the row at the same moment.</summary>
    private const int Attempts = 3;

    private const string Denied = "denied";

    public async Task<bool> IsOursAsync(HookHandshake.Subscription question, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var known = await rows.OfSubjectAsync(question.Subject, cancellationToken);
            if (known.FirstOrDefault(state => IsMeant(state, question)) is not { } state)
                return false;
            if (await NoteAsync(state, question, cancellationToken))
                return true;
        }

        return false;
    }

    private bool IsMeant(SubscriptionState state, HookHandshake.Subscription question) => question.Mode == Denied
        ? state.Topic == question.Topic && state.Asked == SubscriptionState.Subscribe
        : question.Challenge.Length > 0 && state.Awaits(question.Mode, question.Topic, time.GetUtcNow());

    private async Task<bool> NoteAsync(SubscriptionState state, HookHandshake.Subscription question, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (question.Mode == SubscriptionState.Unsubscribe)
        {
            await rows.RemoveAsync(state, cancellationToken);
            return true;
        }

        if (question.Mode == Denied)
        {
            LogDenied(state.Network, state.Account);
            return await rows.TryWriteAsync(state.Deny(ReasonOf(question), now), cancellationToken);
        }

        // Never longer than we asked for: whoever says otherwise would have us never ask again.
        var lease = question.Lease < SubscriptionRenewal.Lease ? question.Lease.Value : SubscriptionRenewal.Lease;
        return await rows.TryWriteAsync(state.Confirm(lease, now), cancellationToken);
    }

    private static string? ReasonOf(HookHandshake.Subscription question) => PlainText.Line(question.Reason) is { Length: > 0 } reason ? reason : null;

    [LoggerMessage(1021, LogLevel.Warning, "The hub denied the subscription of {Network} account {Account}: health shows its reason.")]
    private partial void LogDenied(string network, string account);
}
