using SocialFunctions.Run;
using SocialFunctions.Testing;
using SocialFunctions.Testing.Conversations;

namespace SocialFunctions.Benchmarks;

/// <summary>The mentions that are repeated, as lines of an import.</summary>
internal sealed record MentionSource(IReadOnlyList<string> Lines, string Said)
{
    public static MentionSource Find() => SharedData.Find("conversations", "support-en.csv") is { } path
        ? new MentionSource([.. SupportEn.Read(path).Select(ImportLines.Write)], "Data: support-en.csv of the shared data, repeated.")
        : new MentionSource(
            SampleLines(),
            "DATA: ../shared/data/conversations/support-en.csv IS ABSENT; samples/messages.jsonl is repeated in its place. Figures are not comparable.");

    public static IReadOnlyList<string> SampleLines() =>
        [.. File.ReadLines(Checkout.Of("samples", "messages.jsonl")).Where(line => line.Length > 0)];
}
