using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace SocialFunctions.Storage;

/// <summary>
/// A setting that names a secret of Key Vault. Azure puts the secret in its place before the app starts; where it could not, the app
/// finds the reference itself.
/// </summary>
internal static partial class VaultReference
{
    public static bool Is(string? value) => value?.TrimStart().StartsWith("@Microsoft.KeyVault(", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Every setting that still is one, with what may be wrong and what to run.</summary>
    public static IEnumerable<string> Problems(IConfiguration configuration)
    {
        foreach (var (name, value) in configuration.AsEnumerable().Where(setting => Is(setting.Value)).OrderBy(setting => setting.Key, StringComparer.Ordinal))
        {
            var match = Vault().Match(value!);
            var vault = match.Success ? match.Groups["vault"].Value : "VAULT";
            yield return $"{name.Replace(":", "__", StringComparison.Ordinal)} is a Key Vault reference that Azure did not resolve: see that the secret exists ('az keyvault secret list --vault-name {vault}'), "
                + $"that the vault lets the app's network in, and that the identity which keyVaultReferenceIdentity of the app names may read it ('az role assignment create --assignee CLIENT_ID --role \"Key Vault Secrets User\" --scope \"$(az keyvault show --name {vault} --query id --output tsv)\"', or 'azd provision'). Then restart the app.";
        }
    }

    [GeneratedRegex(@"(VaultName=|SecretUri=https://)(?<vault>[A-Za-z0-9-]{3,24})", RegexOptions.IgnoreCase)]
    private static partial Regex Vault();
}
