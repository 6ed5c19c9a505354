using SocialFunctions.Run;

namespace SocialFunctions.EndToEnd.Tests.Networks;

/// <summary>No network signs a time: a well-signed body that comes again is the network's own retry.</summary>
public sealed class RedeliveryTests
{
    [Fact]
    public async Task The_sample_pushes_of_five_networks_sent_again_change_nothing()
    {
        var pushes = new SamplePushes();
        await using var app = await RunningApp.StartAsync(settings: pushes.Enable);
        var (from, to) = (new DateOnly(2026, 11, 9), new DateOnly(2026, 11, 15));

        Assert.Equal(5, await pushes.SendAsync(app.Client, CancellationToken.None));
        await app.DrainAsync();
        var asOf = DateTimeOffset.UtcNow;
        var once = await Snapshot.TakeAsync(app, from, to, asOf);

        await pushes.SendAsync(app.Client, CancellationToken.None);
        await pushes.SendAsync(app.Client, CancellationToken.None);
        Snapshot.Same(once, await Snapshot.TakeAsync(app, from, to, asOf));
    }
}
