namespace SocialFunctions.Storage;

/// <summary>The sentences of <see cref="StorageTrouble"/> about one call. They name hosts, accounts and settings; never a key, a row or a message.</summary>
internal sealed class StorageSentences(StorageCall call, StorageSettings settings)
{
    private string Setting => settings.SettingOf(call.Service);

    private string Host => call.Address.IsDefaultPort ? call.Address.Host : call.Address.Authority;

    private string Identity => settings.ClientId ?? "CLIENT_ID";

    private string Area => call.Area is { } name
        ? $"{char.ToUpperInvariant(call.Service.Area[0])}{call.Service.Area[1..]} '{name}'"
        : $"One of the {call.Service.Area}s {string.Join(", ", call.Service.Names)}";

    public string NoRole() =>
        $"{Setting}: the app's identity may not use the {call.Service.Area}s of {Host}. Give it the role with 'az role assignment create --assignee {Identity} --role \"{call.Service.Role}\" "
        + $"--scope \"$(az storage account show --name {call.Account} --query id --output tsv)\"', or run 'azd provision'; a new role takes some minutes to work.";

    public string NoIdentity() => settings.ClientId is { } client
        ? $"{Setting}: the identity {client} of {StorageConnection.Setting}__clientId could not sign in for {Host}. Assign it to the app with 'az functionapp identity assign --name APP --resource-group GROUP --identities IDENTITY_ID', or run 'azd provision'; on your own machine take {StorageConnection.Setting}__clientId away and run 'az login'."
        : $"{Setting}: there is no identity that could sign in for {Host}. In Azure, give the app one with 'azd provision' (a user-assigned one is named in {StorageConnection.Setting}__clientId); on your own machine run 'az login'.";

    public string NoKeys() =>
        $"{Setting}: the account {call.Account} takes no keys. Take {Setting} away and set {Setting}__accountName to {call.Account}, so that the app's identity is used.";

    public string Firewall() =>
        $"{Setting}: {Host} refuses calls from this network. See what its firewall lets in with 'az storage account show --name {call.Account} --query \"[publicNetworkAccess, networkRuleSet]\"'.";

    public string NotAccepted(string code) => settings.ConnectionString is not null
        ? $"{Setting}: {Host} does not accept its key ({code}). Copy it anew from 'az storage account show-connection-string --name {call.Account}'."
        : $"{Setting}: {Host} does not accept the token of the app's identity ({code}). See that the account lies in the identity's tenant ('az account show --query tenantId'), and that the machine's clock is right.";

    public string Missing() =>
        $"{Area} does not exist in {Host}. Restart the app, which makes what is missing, or run 'azd provision'.";

    public string BeingDeleted() =>
        $"{Area} is being deleted in {Host}. Wait a minute, then restart the app, which makes it again.";

    public string NoHost() =>
        $"{Setting}: there is no host '{call.Address.Host}'. Copy the name from 'az storage account list --query \"[].primaryEndpoints.{call.Service.SubDomain}\"'.";

    public string NotTrusted() =>
        $"{Setting}: the certificate of {Host} is not trusted on this machine. Add its issuer to the trusted ones (SSL_CERT_DIR names their folder), or correct the address.";

    public string NoAnswer() => call.Address.IsLoopback
        ? $"{Setting}: {call.Address.Authority} does not answer. Start Azurite, or set {StorageConnection.Setting}__accountName in its place to the name of your storage account."
        : $"{Setting}: {call.Address.Authority} does not answer. See that the network lets the app out to it, and that the account exists with 'az storage account show --name {call.Account}'.";
}
