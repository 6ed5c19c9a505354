using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace SocialFunctions.Storage;

/// <summary>What is wrong with the settings of the storage account, each with its name. No value is repeated: it may hold a key.</summary>
internal static partial class StorageSettingsProblems
{
    private const string Setting = StorageConnection.Setting;

    public static IEnumerable<string> Of(IConfiguration configuration)
    {
        var settings = new StorageSettings(configuration);
        var addresses = StorageService.All.Where(service => settings.AddressText(service) is not null).ToList();
        if (settings.ConnectionString is { } text)
            return OfText(text, [.. addresses.Select(service => service.Setting), .. settings.AccountName is null ? [] : new[] { $"{Setting}__accountName" }]);
        if (settings.AccountName is null && addresses.Count == 0)
            return [$"{Setting} is missing: set it to a connection string (UseDevelopmentStorage=true is Azurite), or set {Setting}__accountName to the name of the storage account, so that the app's identity is used."];
        return (settings.AccountName is { } account ? OfAccount(account, settings, addresses) : OfAddresses(settings)).Concat(OfIdentity(configuration));
    }

    private static IEnumerable<string> OfText(string text, IReadOnlyList<string> besides)
    {
        if (besides.Count > 0)
            yield return $"{Setting} and {string.Join(", ", besides)} are both set: take {Setting} away so that the app's identity is used, or keep the connection string alone.";
        if (!VaultReference.Is(text) && !IsConnectionString(text))
            yield return $"{Setting} is not a connection string: copy the whole one of your storage account, or write UseDevelopmentStorage=true for Azurite.";
    }

    private static IEnumerable<string> OfAccount(string account, StorageSettings settings, IEnumerable<StorageService> addresses)
    {
        if (VaultReference.Is(account))
            yield break;
        if (!AccountName().IsMatch(account))
            yield return $"{Setting}__accountName is not the name of a storage account: write its 3 to 24 lower-case letters and digits, without https:// and without .core.windows.net.";
        else
        {
            foreach (var service in addresses.Where(service => !Matches(settings.AddressText(service), account)))
                yield return $"{Setting}__accountName is '{account}' and {service.Setting} is an address of something else: the host goes by the account name. Take one of the two away.";
        }
    }

    private static IEnumerable<string> OfAddresses(StorageSettings settings)
    {
        foreach (var service in StorageService.All)
        {
            var right = $"https://ACCOUNT.{service.SubDomain}.core.windows.net";
            var text = settings.AddressText(service);
            if (VaultReference.Is(text))
                continue;
            if (text is null)
                yield return $"{service.Setting} is missing: set it to {right}. All three addresses are needed, or {Setting}__accountName alone.";
            else if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.Host.Length == 0)
                yield return $"{service.Setting} is not an address: it must look like {right}.";
            else if (address.Scheme == "http")
                yield return $"{service.Setting} is http: the app's identity is sent over https only. It must look like {right}.";
            else if (address.Query.Length > 0)
                yield return $"{service.Setting} holds a query: a shared access signature does not go with the app's identity. It must look like {right}.";
            else if (address.UserInfo.Length > 0 || address.Fragment.Length > 0)
                yield return $"{service.Setting} holds an @ or a #: a service has neither in its address. It must look like {right}.";
            else if (HasPath(address))
                yield return $"{service.Setting} holds a path: the app needs the whole service, not one {service.Area} of it. It must look like {right}.";
            else if (StorageService.All.FirstOrDefault(other => other != service && address.Host.Contains($".{other.SubDomain}.", StringComparison.Ordinal)) is { } other)
                yield return $"{service.Setting} is the address of the {other.SubDomain} service: it must look like {right}.";
        }
    }

    private static IEnumerable<string> OfIdentity(IConfiguration configuration)
    {
        var section = configuration.GetSection(Setting);
        if (section["credential"] is { Length: > 0 } credential
            && credential.ToLowerInvariant() is not (AppIdentity.ManagedIdentity or AppIdentity.WorkloadIdentity))
            yield return $"{Setting}__credential must be {AppIdentity.ManagedIdentity} or {AppIdentity.WorkloadIdentity}; take it away to use whatever identity there is.";
        if (section["clientId"] is { Length: > 0 } client && !VaultReference.Is(client) && !Guid.TryParse(client, out _))
            yield return $"{Setting}__clientId is not a client id: print the one of your identity with 'az identity show --name NAME --resource-group GROUP --query clientId'.";
        if (section["managedIdentityResourceId"] is { Length: > 0 } resource && !ResourceIdentifier.TryParse(resource, out _))
            yield return $"{Setting}__managedIdentityResourceId is not a resource id: print the one of your identity with 'az identity show --name NAME --resource-group GROUP --query id'.";
    }

    /// <summary>
    /// An emulator has the account there, and is named by a number, in one word, or with a port. What the host's name ends in is nobody's business here:
    /// other clouds, private names and custom domains have endings of their own.
    /// </summary>
    private static bool HasPath(Uri address)
    {
        var path = address.AbsolutePath.Trim('/');
        var isEmulator = address.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6
            || !address.Host.Contains('.', StringComparison.Ordinal) || !address.IsDefaultPort;
        return path.Length > 0 && (!isEmulator || path.Contains('/', StringComparison.Ordinal));
    }

    private static bool Matches(string? address, string account) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.StartsWith($"{account}.", StringComparison.Ordinal);

    private static bool IsConnectionString(string text)
    {
        try
        {
            // Making a client parses the text and calls nobody.
            return new QueueServiceClient(text).AccountName.Length > 0 && new TableServiceClient(text).AccountName.Length > 0;
        }
        catch (Exception unreadable) when (unreadable is FormatException or ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    [GeneratedRegex("^[a-z0-9]{3,24}$")]
    private static partial Regex AccountName();
}
