using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Telemetry;
using SocialFunctions.Upkeep;

namespace SocialFunctions.Ingestion;

/// <summary>Signature first, on the raw bytes; parse after; acknowledge when the queue has it.</summary>
internal sealed partial class HookReception(
    PushedMentions pushed, HookNotes notes, QuarantineStore quarantine, TimeProvider time, ILogger<HookReception> logger)
{
    public const int MostBytes = 8 * 1024 * 1024;

    /// <returns>The HTTP status.</returns>
    public async Task<int> ReceiveAsync(
        INetworkHook hook, HookSecrets secrets, string subject, HttpRequest request, CancellationToken cancellationToken)
    {
        if (await ReadAsync(request, cancellationToken) is not { } body)
        {
            LogTooLarge(hook.Name);
            IngestionTelemetry.Rejected(hook.Name, "too-large");
            return StatusCodes.Status413PayloadTooLarge;
        }

        var call = new HookCall(subject, name => request.Headers.TryGetValue(name, out var value) ? value.ToString() : null, body)
        {
            Origin = pushed.OriginOf(hook, subject),
        };
        var proof = await hook.VerifyAsync(call, secrets, cancellationToken);
        if (proof != HookProof.Genuine)
        {
            LogRefused(hook.Name, proof);
            notes.Refused(hook.Name);
            IngestionTelemetry.Rejected(hook.Name, "signature");
            return hook.RefusedStatus;
        }

        if (!pushed.IsWanted(hook, subject))
        {
            IngestionTelemetry.Rejected(hook.Name, "unwanted");
            return StatusCodes.Status410Gone;
        }

        await TracedStep.RunAsync(
            IngestionTelemetry.Source, $"webhook {hook.Name}", ActivityKind.Server, header: null, () => TakeAsync(hook, call, cancellationToken));
        notes.Received(hook.Name);
        return StatusCodes.Status200OK;
    }

    private async Task TakeAsync(INetworkHook hook, HookCall call, CancellationToken cancellationToken)
    {
        var receivedAt = time.GetUtcNow();
        switch (hook.Read(call, receivedAt))
        {
            case HookContent.Mentions content:
                await pushed.QueueAsync(hook, call, content, receivedAt, cancellationToken);
                break;
            case HookContent.Unreadable unreadable:
                await quarantine.KeepAsync($"hook-{hook.Name}", new BinaryData(call.Body), unreadable.Reason, unreadable.Subject, cancellationToken);
                IngestionTelemetry.Rejected(hook.Name, "unreadable");
                LogUnreadable(hook.Name, unreadable.Reason);
                break;
        }
    }

    /// <summary>Null when it is too large, said by the header or found while reading.</summary>
    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MostBytes)
            return null;
        using var body = new MemoryStream((int)(request.ContentLength ?? 4096));
        var buffer = new byte[16 * 1024];
        while (await request.Body.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            if (body.Length + read > MostBytes)
                return null;
            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }

    [LoggerMessage(1001, LogLevel.Warning, "A call of webhook {Hook} was refused: its signature was {Outcome}.")]
    private partial void LogRefused(string hook, HookProof outcome);

    [LoggerMessage(1002, LogLevel.Warning, "A call of webhook {Hook} was refused: larger than 8 MB.")]
    private partial void LogTooLarge(string hook);

    [LoggerMessage(1003, LogLevel.Warning, "A signed body of webhook {Hook} was kept in quarantine: {Reason}")]
    private partial void LogUnreadable(string hook, string reason);
}
