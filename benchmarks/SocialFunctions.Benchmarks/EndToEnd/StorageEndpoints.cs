using System.Globalization;
using System.Text.RegularExpressions;

namespace SocialFunctions.Benchmarks.EndToEnd;

/// <summary>The ports in an emulator's connection string: blobs, queues, tables.</summary>
internal static partial class StorageEndpoints
{
    public static IReadOnlyList<int> Ports(string connection) =>
        [.. Port().Matches(connection).Select(port => int.Parse(port.Groups[1].Value, CultureInfo.InvariantCulture))];

    public static string WithPorts(string connection, IReadOnlyList<int> ports)
    {
        var at = 0;
        return Port().Replace(connection, _ => $"127.0.0.1:{ports[at++]}");
    }

    /// <summary>Escapes are sent on as they came: they are part of what is signed, and of what is asked.</summary>
    public static Uri Address(int port, string target) =>
        new($"http://127.0.0.1:{port}{target}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

    public static HttpClient Client() =>
        new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, ActivityHeadersPropagator = null })
        {
            Timeout = TimeSpan.FromMinutes(5),
        };

    [GeneratedRegex(@"127\.0\.0\.1:(\d+)")]
    private static partial Regex Port();
}
