using System.Net;
using System.Net.Sockets;

namespace SocialFunctions.Networks.Polling;

/// <summary>Tells public internet addresses from those that only exist inside a network, ours included.</summary>
public static class PublicAddress
{
    /// <summary>Special-purpose ranges of IANA's registries; 168.63.129.16 is public by number and Azure's own inside a virtual machine.</summary>
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3", "168.63.129.16/32",
        }.Select(range => IPNetwork.Parse(range)),
    ];

    /// <summary>2000::/3 is all that is routed; within it, what tunnels IPv4 inside IPv6 could name any address.</summary>
    private static readonly IPNetwork Routed = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] NotPublicV6 =
    [
        .. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(range => IPNetwork.Parse(range)),
    ];

    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return Is(address.MapToIPv4());
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Routed.Contains(address) && !NotPublicV6.Any(range => range.Contains(address))
            : !NotPublic.Any(range => range.Contains(address));
    }
}
