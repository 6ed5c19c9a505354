using Microsoft.Extensions.Options;
using SocialFunctions.Classification;
using SocialFunctions.Tests.Reporting;

namespace SocialFunctions.Tests.Classification;

public sealed class RecordBudgetTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private readonly string brand = fixture.NextBrand();

    [Theory]
    [InlineData(400, 1)] // broken off: the caller hears of it
    [InlineData(412, 12)] // each time somebody else was first, until it gives up for this batch
    public async Task What_could_not_be_written_is_still_there_for_the_next_one_who_asks(int status, int times)
    {
        await using var faults = await FaultyTables.StartAsync(fixture.Storage);
        using var budget = new RecordBudget(
            faults.Storage, ReportingRig.BrandOf(brand, "Etc/UTC"), new SteppedClock(), Options.Create(new ClassificationOptions { DailyRecords = 1 }));
        (faults.Status, faults.Left) = (status, times);

        var failure = await Record.ExceptionAsync(async () => Assert.Equal(0, (await budget.TakeAsync(1, default)).Records));

        Assert.Equal((0, status == 412), (faults.Left, failure is null));
        Assert.Equal(0, await budget.UsedAsync(default));
        Assert.Equal(1, (await budget.TakeAsync(1, default)).Records);
        Assert.Equal((1, 0), (await budget.UsedAsync(default), (await budget.TakeAsync(1, default)).Records));
    }
}
