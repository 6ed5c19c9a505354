using SocialFunctions.Storage;
using SocialFunctions.Tests.Classification;
using SocialFunctions.Tests.Reporting;

namespace SocialFunctions.Tests.Upkeep;

public sealed class QuarantineStoreTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    [Fact]
    public async Task What_is_removed_leaves_neither_row_nor_body()
    {
        var rig = new ReportingRig(fixture.Storage, ReportingRig.BrandOf(fixture.NextBrand(), "Etc/UTC"), new SteppedClock());
        await rig.Quarantine.KeepAsync("hook-meta", new BinaryData("a body of " + rig.Brand.Id), "why", CancellationToken.None);
        var row = Assert.Single(await rig.Quarantine.ListAsync(null, CancellationToken.None).ToListAsync());
        Assert.NotNull(await rig.Quarantine.BodyAsync(row, CancellationToken.None));

        await rig.Quarantine.RemoveAsync(row, CancellationToken.None);

        Assert.Empty(await rig.Quarantine.ListAsync(null, CancellationToken.None).ToListAsync());
        Assert.Null(await rig.Quarantine.BodyAsync(row, CancellationToken.None));
    }

    [Fact]
    public async Task What_was_kept_again_meanwhile_stays_with_its_body()
    {
        var rig = new ReportingRig(fixture.Storage, ReportingRig.BrandOf(fixture.NextBrand(), "Etc/UTC"), new SteppedClock());
        var body = new BinaryData("a body of " + rig.Brand.Id);
        await rig.Quarantine.KeepAsync("hook-meta", body, "why", CancellationToken.None);
        var row = Assert.Single(await rig.Quarantine.ListAsync(null, CancellationToken.None).ToListAsync());
        await rig.Quarantine.KeepAsync("hook-meta", body, "why", CancellationToken.None);

        await rig.Quarantine.RemoveAsync(row, CancellationToken.None);

        var kept = Assert.Single(await rig.Quarantine.ListAsync(null, CancellationToken.None).ToListAsync());
        Assert.NotNull(await rig.Quarantine.BodyAsync(kept, CancellationToken.None));
    }
}
