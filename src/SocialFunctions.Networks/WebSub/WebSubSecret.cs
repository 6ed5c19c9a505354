using System.Security.Cryptography;
using System.Text;

namespace SocialFunctions.Networks.WebSub;

/// <summary>
/// The secret of one subscription, derived from the webhook's own: nothing secret is stored, a hub learns nothing that signs for
/// another subscription, and rotating the webhook's secret rotates them all.
/// </summary>
public static class WebSubSecret
{
    /// <summary>64 hexadecimal digits; WebSub allows less than 200 bytes.</summary>
    public static string Of(string appSecret, string subject) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(appSecret), Encoding.UTF8.GetBytes($"websub:{subject}")));
}
