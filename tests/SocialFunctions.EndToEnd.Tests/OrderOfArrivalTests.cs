using SocialFunctions.Domain.Mentions;
using SocialFunctions.Testing;
using SocialFunctions.Testing.Conversations;

namespace SocialFunctions.EndToEnd.Tests;

/// <summary>Every order of arrival and every repetition ends in the same rows and the same report.</summary>
public sealed class OrderOfArrivalTests
{
    private static readonly DateTimeOffset AsOf = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    [SharedDataFact("conversations", "support-en.csv")]
    public Task Support_en_ends_the_same_shuffled_and_fed_twice() =>
        EndsTheSameAsync(SupportEn.Read(SharedData.Find("conversations", "support-en.csv")!));

    [SharedDataFact("conversations", "care-en.json")]
    public Task Care_en_ends_the_same_shuffled_and_fed_twice() =>
        EndsTheSameAsync(CareEn.Read(SharedData.Find("conversations", "care-en.json")!));

    [SharedDataFact("conversations", "bank-es.csv")]
    public Task Bank_es_ends_the_same_shuffled_and_fed_twice() =>
        EndsTheSameAsync(BankEs.Read(SharedData.Find("conversations", "bank-es.csv")!));

    private static async Task EndsTheSameAsync(IReadOnlyList<Mention> mentions)
    {
        var from = DateOnly.FromDateTime(mentions.Min(mention => mention.PublishedAt)!.Value.UtcDateTime);
        var to = DateOnly.FromDateTime(mentions.Max(mention => mention.PublishedAt)!.Value.UtcDateTime);

        await using var inOrder = await RunningApp.StartAsync();
        await inOrder.ImportAsync(mentions);
        var expected = await Snapshot.TakeAsync(inOrder, from, to, AsOf);
        await FoldCheck.CasesEqualTheFoldAsync(inOrder);
        await inOrder.ImportAsync(mentions);
        Snapshot.Same(expected, await Snapshot.TakeAsync(inOrder, from, to, AsOf));

        var shuffled = mentions.ToArray();
        new Random(20261121).Shuffle(shuffled);
        await using var anyOrder = await RunningApp.StartAsync();
        // Two halves that overlap, so that repetition and disorder meet.
        await anyOrder.ImportAsync(shuffled.Take(mentions.Count * 2 / 3));
        await anyOrder.ImportAsync(shuffled.Skip(mentions.Count / 3));
        Snapshot.Same(expected, await Snapshot.TakeAsync(anyOrder, from, to, AsOf));
    }
}
