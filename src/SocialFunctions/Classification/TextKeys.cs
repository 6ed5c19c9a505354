using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace SocialFunctions.Classification;

/// <summary>
/// Names texts by HMAC-SHA256 in hex, so that table Texts knows a copy and tells nobody what it says. The key is
/// <c>Language:TextKey</c>, or derived from <c>Language:Key</c>: rotating that one forgets what was known, and costs no more.
/// </summary>
internal sealed class TextKeys(IOptions<ClassificationOptions> options)
{
    public const int Shortest = 32;

    /// <summary>Of what the service is asked and how its answer is read; another number forgets what was known.</summary>
    private const string Version = "1";

    private readonly byte[] key = string.IsNullOrWhiteSpace(options.Value.TextKey)
        ? HMACSHA256.HashData(Encoding.UTF8.GetBytes(options.Value.Key ?? ""), "table Texts"u8)
        : Encoding.UTF8.GetBytes(options.Value.TextKey);

    private readonly string question = options.Value.Aspects ? $"{Version}+aspects" : Version;

    public string Of(ServiceDocument document) => Convert.ToHexStringLower(
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{question}\n{document.Language}\n{document.Normalised}")));
}
