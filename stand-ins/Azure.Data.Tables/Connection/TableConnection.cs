namespace Azure.Data.Tables.Connection;

/// <summary>Where an account's tables are, and the key to them, as a connection string says it.</summary>
internal sealed record TableConnection(Uri Endpoint, TableSharedKeyCredential Credential)
{
    // The emulator's published account: the same for everybody, a secret of nobody.
    private const string EmulatorAccount = "devstoreaccount1";
    private const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public static TableConnection Parse(string connectionString)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        var settings = Split(connectionString);
        if (settings.TryGetValue("UseDevelopmentStorage", out var emulator) && bool.TryParse(emulator, out var isEmulator) && isEmulator)
            return Emulator(settings.GetValueOrDefault("DevelopmentStorageProxyUri", "http://127.0.0.1"));

        if (!settings.TryGetValue("AccountName", out var account) || !settings.TryGetValue("AccountKey", out var key))
            throw new FormatException("No valid combination of account information found: AccountName and AccountKey are needed.");
        return new TableConnection(new Uri(EndpointOf(settings, account)), new TableSharedKeyCredential(account, key));
    }

    private static TableConnection Emulator(string host) =>
        new(new Uri($"{host.TrimEnd('/')}:10002/{EmulatorAccount}"), new TableSharedKeyCredential(EmulatorAccount, EmulatorKey));

    private static string EndpointOf(Dictionary<string, string> settings, string account) =>
        settings.GetValueOrDefault("TableEndpoint")
        ?? $"{settings.GetValueOrDefault("DefaultEndpointsProtocol", "https")}://{account}.table.{settings.GetValueOrDefault("EndpointSuffix", "core.windows.net")}";

    private static Dictionary<string, string> Split(string connectionString)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // A key in base64 ends with '=' itself, so only the first one parts the name from the value.
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || !settings.TryAdd(part[..equals].Trim(), part[(equals + 1)..].Trim()))
                throw new FormatException("Settings of a connection string must be of the form \"name=value\", each name once.");
        }

        return settings;
    }
}
