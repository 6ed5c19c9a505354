using Microsoft.Extensions.Configuration;

namespace SocialFunctions.Storage;

/// <summary>
/// The host's own settings of the storage account, read by the host's own rules: a connection string; else an account name; else an
/// address for each service. The last two go with the app's identity.
/// </summary>
internal sealed class StorageSettings(IConfiguration configuration)
{
    private readonly IConfigurationSection section = configuration.GetSection(StorageConnection.Setting);

    /// <summary>Null when the app's identity is used.</summary>
    public string? ConnectionString => Text(section.Value);

    public string? AccountName => Text(section["accountName"]);

    /// <summary>Of a user-assigned identity.</summary>
    public string? ClientId => Text(section["clientId"]);

    public string? AddressText(StorageService service) => Text(section[service.AddressKey]);

    /// <summary>Where a service is when the identity is used. Null when no setting says so, or it says no https address.</summary>
    public Uri? Address(StorageService service) => AccountName is { } account
        ? Https($"https://{account}.{service.SubDomain}.core.windows.net")
        : Https(AddressText(service));

    /// <summary>The setting that decides where a service is.</summary>
    public string SettingOf(StorageService service) => ConnectionString is not null ? StorageConnection.Setting
        : AccountName is not null ? $"{StorageConnection.Setting}__accountName"
        : service.Setting;

    private static Uri? Https(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps ? address : null;

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
