using SocialFunctions.Evaluation;
using SocialFunctions.Testing;

namespace SocialFunctions.Domain.Tests.Evaluation;

public sealed class PeersTests
{
    private static readonly IReadOnlyList<LabelledMessage> Messages =
    [
        Spanish("No me gusta nada esta tiendaa, son unos mentirosos"), Spanish("el café está buenísimo, graciasss"), Spanish("¿a qué hora abren mañana?"),
        Spanish("pesimos tratos, horribles colas 😡"), Spanish("me encanta el local nuevo, felicidades 😍"), Spanish(""),
        English("I don't like the new app, it crashes"), English("lovely coffees and great staff!!"), English("what time do you open"),
        English("worst servise ever, hatefull"), English("constructor hasOwnProperty __proto__"), English("not bad at all 😂"),
    ];

    /// <summary>For --evaluate the slowest is made faster (tooling/peers.hasten.mjs): its answers must stay what they are.</summary>
    [PeersFact]
    public async Task A_peer_says_the_same_hastened_as_it_says_untouched()
    {
        var peers = new Peers(RepositoryRoot.Of("tooling"));
        var timed = await peers.JudgeAsync(Messages, CancellationToken.None);
        var hastened = await peers.LabelAsync(Messages, CancellationToken.None);
        Assert.Null(peers.Absence);
        Assert.Equal(["multilang-sentiment", "vader-sentiment", "wink-sentiment"], hastened.Select(peer => peer.Name));
        Assert.Equal(timed.Select(peer => (peer.Name, peer.Version, peer.Known, string.Join(' ', peer.Labels))), hastened.Select(peer => (peer.Name, peer.Version, peer.Known, string.Join(' ', peer.Labels))));
        Assert.Equal(3, hastened[0].Labels.Distinct().Count());
        Assert.All(timed, peer => Assert.True(peer.Seconds > 0));
        Assert.All(hastened, peer => Assert.Equal((peer.Known, null), (peer.Judged, peer.Seconds)));
    }

    [PeersFact]
    public async Task Packages_that_are_missing_are_said_to_be()
    {
        var folder = Directory.CreateTempSubdirectory("peers-");
        foreach (var script in new[] { "peers.mjs", "peers.hasten.mjs" })
            File.Copy(RepositoryRoot.Of("tooling", script), Path.Combine(folder.FullName, script));
        var peers = new Peers(folder.FullName);
        Assert.Empty(await peers.LabelAsync(Messages, CancellationToken.None));
        Assert.Contains("npm ci in tooling/", peers.Absence, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    private static LabelledMessage Spanish(string text) => new(text) { Language = "es" };

    private static LabelledMessage English(string text) => new(text) { Language = "en" };
}
