using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace SocialFunctions.Benchmarks.EndToEnd;

/// <summary>Messages that the bare loop holds, of each queue: it deletes its own, since ids and receipts differ from the recording's.</summary>
internal sealed partial class ReceivedMessages
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<(string Id, string Receipt)>> held = new(StringComparer.Ordinal);

    public bool Has(string queue) => !Of(queue).IsEmpty;

    public (string Id, string Receipt) Take(string queue) =>
        Of(queue).TryDequeue(out var message) ? message : throw new InvalidOperationException($"No message of {queue} is held.");

    public void Add(string queue, string answer)
    {
        foreach (Match message in Message().Matches(answer))
            Of(queue).Enqueue((message.Groups[1].Value, message.Groups[2].Value));
    }

    private ConcurrentQueue<(string Id, string Receipt)> Of(string queue) => held.GetOrAdd(queue, _ => new());

    [GeneratedRegex("<MessageId>([^<]+)</MessageId>.*?<PopReceipt>([^<]+)</PopReceipt>", RegexOptions.Singleline)]
    private static partial Regex Message();
}
