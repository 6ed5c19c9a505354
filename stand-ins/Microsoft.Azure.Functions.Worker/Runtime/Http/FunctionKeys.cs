using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker.StandIn;

/// <summary>Who may call: a key comes in the header <c>x-functions-key</c> or as <c>?code=</c>. Without configured keys nobody passes.</summary>
internal sealed class FunctionKeys(StandInSettings settings)
{
    public bool Allows(HttpRequest request, AuthorizationLevel level)
    {
        var shown = Shown(request);
        return level switch
        {
            AuthorizationLevel.Anonymous => true,
            // Both are compared in any case, so that the time taken tells nothing.
            AuthorizationLevel.Function => Equal(shown, settings.FunctionKey) | Equal(shown, settings.MasterKey),
            _ => Equal(shown, settings.MasterKey),
        };
    }

    private static string? Shown(HttpRequest request) =>
        request.Headers.TryGetValue("x-functions-key", out var header) ? header.ToString() : request.Query["code"].ToString();

    private static bool Equal(string? shown, string? key) =>
        !string.IsNullOrEmpty(shown) && !string.IsNullOrEmpty(key) && CryptographicOperations.FixedTimeEquals(Hash(shown), Hash(key));

    // Hashes are of one length: the comparison would otherwise tell the key's.
    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
