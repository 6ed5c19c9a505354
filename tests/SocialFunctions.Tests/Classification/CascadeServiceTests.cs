using SocialFunctions.Classification;
using SocialFunctions.Storage;
using SocialFunctions.Testing;
using SocialFunctions.Tests.Reporting;

namespace SocialFunctions.Tests.Classification;

/// <summary>What tests of the cascade share: for each a brand, a clock and a fake service of its own, and instances that ask it.</summary>
public abstract class CascadeServiceTests(StorageFixture fixture) : IClassFixture<StorageFixture>, IAsyncLifetime
{
    private CascadeRig? cascade;

    private protected StorageAreas Storage => fixture.Storage;

    private protected string Brand { get; } = fixture.NextBrand();

    private protected SteppedClock Clock { get; } = new();

    private protected FakeLanguageService Service { get; private set; } = null!;

    /// <summary>The instance of a test that needs no settings of its own.</summary>
    private protected CascadeRig Cascade => cascade ??= Rig();

    public async Task InitializeAsync() => Service = await FakeLanguageService.StartAsync();

    public async Task DisposeAsync() => await Service.DisposeAsync();

    private protected CascadeRig Rig(Action<ClassificationOptions>? change = null) => new(Storage, Brand, Service.Endpoint, Clock, change);

    /// <summary>An instance that asks of every text, as long as the day's records last.</summary>
    private protected CascadeRig Rig(int records) => Rig(options => (options.Mode, options.UnsureBelow, options.DailyRecords) = ("cascade", 1, records));
}
