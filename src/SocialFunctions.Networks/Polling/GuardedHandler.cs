using System.Net;
using System.Net.Sockets;

namespace SocialFunctions.Networks.Polling;

/// <summary>
/// The handler for addresses that strangers may choose (a feed's redirect, a hub's link). The address is checked after DNS, at the
/// moment of connecting and on the very addresses that are dialled: a name that changes its answer in between gains nothing.
/// </summary>
public static class GuardedHandler
{
    /// <param name="allowed">Addresses that may be called although they are not public: servers of a test.</param>
    public static SocketsHttpHandler Create(params IReadOnlyCollection<IPEndPoint> allowed) => new()
    {
        AllowAutoRedirect = false,

        // Brotli is not asked for: on broken data its stream throws what elsewhere means a bug.
        AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        MaxResponseHeadersLength = 64,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        UseCookies = false,

        // Through a proxy, the check would see the proxy's address and never the target's.
        UseProxy = false,
        ConnectCallback = (context, cancellationToken) => ConnectAsync(context.DnsEndPoint, allowed, cancellationToken),
    };

    private static async ValueTask<Stream> ConnectAsync(
        DnsEndPoint target, IReadOnlyCollection<IPEndPoint> allowed, CancellationToken cancellationToken)
    {
        var found = await Dns.GetHostAddressesAsync(target.Host, cancellationToken);
        var usable = found.Where(address => PublicAddress.Is(address) || allowed.Contains(new IPEndPoint(address, target.Port))).ToArray();
        if (usable.Length == 0)
            throw new ForbiddenAddressException();

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(usable, target.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
