using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace SocialFunctions.Run;

/// <summary>
/// The sample's webhook calls, one file a call in <c>samples/pushes/{hook}/</c>, signed as the networks sign them, with a secret that is
/// made anew for each run.
/// </summary>
internal sealed class SamplePushes
{
    private readonly string secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));

    private static IEnumerable<FileInfo> Files => new DirectoryInfo(Checkout.Of("samples", "pushes"))
        .EnumerateFiles("*.json", SearchOption.AllDirectories).OrderBy(file => file.FullName, StringComparer.Ordinal);

    /// <summary>What the app must know to take them.</summary>
    public void Enable(IDictionary<string, string> settings)
    {
        foreach (var hook in Files.Select(HookOf).Distinct())
        {
            settings[$"Hooks__{hook}__Enabled"] = "true";
            settings[$"Hooks__{hook}__AppSecrets__0"] = secret;
            settings[$"Hooks__{hook}__VerifyTokens__0"] = secret;
        }
    }

    /// <summary>Sends each once; how many calls were taken.</summary>
    public async Task<int> SendAsync(AppClient app, CancellationToken cancellationToken)
    {
        var sent = 0;
        foreach (var file in Files)
        {
            var (hook, body) = (HookOf(file), await File.ReadAllBytesAsync(file.FullName, cancellationToken));
            using var content = new ByteArrayContent(body);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            if (Signature(hook, body) is var (header, value))
                content.Headers.TryAddWithoutValidation(header, value);

            // Trustpilot signs nothing: its secret stands in the address.
            await app.PushAsync(hook == "trustpilot" ? $"{hook}/{secret}" : hook, content, cancellationToken);
            sent++;
        }

        return sent;
    }

    private (string Header, string Value)? Signature(string hook, byte[] body) => hook switch
    {
        "x" => ("x-twitter-webhooks-signature", "sha256=" + Convert.ToBase64String(Hmac(body))),
        "meta" => ("X-Hub-Signature-256", "sha256=" + Convert.ToHexStringLower(Hmac(body))),
        "linkedin" => ("X-LI-Signature", Convert.ToHexStringLower(Hmac([.. "hmacsha256="u8, .. body]))),
        _ => null,
    };

    private byte[] Hmac(byte[] body) => HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body);

    private static string HookOf(FileInfo file) => file.Directory!.Name;
}
