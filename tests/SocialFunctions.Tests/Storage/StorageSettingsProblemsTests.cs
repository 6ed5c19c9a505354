using Microsoft.Extensions.Configuration;
using SocialFunctions.Storage;

namespace SocialFunctions.Tests.Storage;

/// <summary>Each wrong connection: the whole sentence that the operator reads.</summary>
public sealed class StorageSettingsProblemsTests
{
    private const string Client = "aaaaaaaa-0000-0000-0000-000000000003";

    private const string TableRight = "https://ACCOUNT.table.core.windows.net";

    [Theory]
    [InlineData("UseDevelopmentStorage=true")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=social;AccountKey=bm8gcmVhbCBrZXk=;EndpointSuffix=core.windows.net")]
    public void A_connection_string_is_right_alone(string text) => Assert.Empty(Problems(("", text)));

    [Fact]
    public void An_account_name_is_right_alone() => Assert.Empty(Problems(("accountName", "social")));

    [Fact]
    public void Three_addresses_are_right_also_beside_the_account_that_they_belong_to()
    {
        (string, string?)[] addresses =
        [
            ("tableServiceUri", "https://social.table.core.windows.net/"), ("queueServiceUri", "https://social.queue.core.windows.net/"),
            ("blobServiceUri", "https://social.blob.core.windows.net/"), ("credential", "managedidentity"), ("clientId", Client),
        ];
        Assert.Empty(Problems(addresses));
        Assert.Empty(Problems([.. addresses, ("accountName", "social")]));
    }

    [Fact]
    public void Nothing_at_all_is_one_sentence() => Assert.Equal(
        ["AzureWebJobsStorage is missing: set it to a connection string (UseDevelopmentStorage=true is Azurite), or set AzureWebJobsStorage__accountName to the name of the storage account, so that the app's identity is used."],
        Problems());

    [Fact]
    public void A_text_that_is_no_connection_string_is_not_repeated() => Assert.Equal(
        ["AzureWebJobsStorage is not a connection string: copy the whole one of your storage account, or write UseDevelopmentStorage=true for Azurite."],
        Problems(("", "AccountKey=secret")));

    [Fact]
    public void A_connection_string_and_addresses_are_one_too_many() => Assert.Equal(
        ["AzureWebJobsStorage and AzureWebJobsStorage__queueServiceUri, AzureWebJobsStorage__accountName are both set: take AzureWebJobsStorage away so that the app's identity is used, or keep the connection string alone."],
        Problems(("", "UseDevelopmentStorage=true"), ("queueServiceUri", "https://social.queue.core.windows.net"), ("accountName", "social")));

    [Theory]
    [InlineData("https://social.blob.core.windows.net")]
    [InlineData("Social")]
    [InlineData("so")]
    public void A_name_that_no_account_can_have_says_what_is_a_name(string name) => Assert.Equal(
        ["AzureWebJobsStorage__accountName is not the name of a storage account: write its 3 to 24 lower-case letters and digits, without https:// and without .core.windows.net."],
        Problems(("accountName", name)));

    [Fact]
    public void An_address_of_another_account_contradicts_the_name() => Assert.Equal(
        ["AzureWebJobsStorage__accountName is 'social' and AzureWebJobsStorage__blobServiceUri is an address of something else: the host goes by the account name. Take one of the two away."],
        Problems(("accountName", "social"), ("blobServiceUri", "https://other.blob.core.windows.net"), ("queueServiceUri", "https://social.queue.core.windows.net")));

    [Theory]
    [InlineData(null, "is missing: set it to " + TableRight + ". All three addresses are needed, or AzureWebJobsStorage__accountName alone.")]
    [InlineData("social", "is not an address: it must look like " + TableRight + ".")]
    [InlineData("AccountName=social;AccountKey=secret", "is not an address: it must look like " + TableRight + ".")]
    [InlineData("ftp://social.table.core.windows.net", "is not an address: it must look like " + TableRight + ".")]
    [InlineData("http://social.table.core.windows.net", "is http: the app's identity is sent over https only. It must look like " + TableRight + ".")]
    [InlineData("https://social.table.core.windows.net/?sv=1&sig=secret", "holds a query: a shared access signature does not go with the app's identity. It must look like " + TableRight + ".")]
    [InlineData("https://social.table.core.windows.net/Mentions", "holds a path: the app needs the whole service, not one table of it. It must look like " + TableRight + ".")]
    [InlineData("https://social.table.core.usgovcloudapi.net/a/b/", "holds a path: the app needs the whole service, not one table of it. It must look like " + TableRight + ".")]
    [InlineData("https://localhost:10002/devstoreaccount1/Mentions", "holds a path: the app needs the whole service, not one table of it. It must look like " + TableRight + ".")]
    [InlineData("https://me:secret@social.table.core.windows.net/", "holds an @ or a #: a service has neither in its address. It must look like " + TableRight + ".")]
    [InlineData("https://social.table.core.windows.net/#secret", "holds an @ or a #: a service has neither in its address. It must look like " + TableRight + ".")]
    [InlineData("https://social.queue.core.windows.net", "is the address of the queue service: it must look like " + TableRight + ".")]
    public void A_wrong_address_says_what_it_must_look_like(string? address, string problem) => Assert.Equal(
        [$"AzureWebJobsStorage__tableServiceUri {problem}"],
        Problems(("tableServiceUri", address), ("queueServiceUri", "https://social.queue.core.windows.net"), ("blobServiceUri", "https://social.blob.core.windows.net")));

    [Theory]
    [InlineData("https://social.table.core.chinacloudapi.cn/")] // other clouds
    [InlineData("https://social.table.core.usgovcloudapi.net")]
    [InlineData("https://social.z01.table.storage.azure.net/")] // a zone of its own
    [InlineData("https://storage.social.example.org/")] // a custom domain, a private name
    [InlineData("https://127.0.0.1:10002/devstoreaccount1")] // Azurite
    [InlineData("https://[::1]:10002/devstoreaccount1/")]
    [InlineData("https://localhost:10002/devstoreaccount1")]
    [InlineData("https://azurite:10002/devstoreaccount1")] // in a network of containers
    [InlineData("https://azurite.social.svc.cluster.local:10002/devstoreaccount1")]
    public void An_address_of_another_cloud_a_domain_of_one_s_own_or_an_emulator_is_right(string address) => Assert.Empty(
        Problems(("tableServiceUri", address), ("queueServiceUri", "https://social.queue.core.windows.net"), ("blobServiceUri", "https://social.blob.core.windows.net")));

    [Theory]
    [InlineData("credential", "password", "must be managedidentity or workloadidentity; take it away to use whatever identity there is.")]
    [InlineData("clientId", "my-identity", "is not a client id: print the one of your identity with 'az identity show --name NAME --resource-group GROUP --query clientId'.")]
    [InlineData("managedIdentityResourceId", "my-identity", "is not a resource id: print the one of your identity with 'az identity show --name NAME --resource-group GROUP --query id'.")]
    public void A_wrong_identity_is_said(string key, string value, string problem) => Assert.Equal(
        [$"AzureWebJobsStorage__{key} {problem}"], Problems(("accountName", "social"), (key, value)));

    [Fact]
    public void A_reference_that_was_not_resolved_is_said_as_that_and_nothing_else()
    {
        var configuration = Configuration([("", "@Microsoft.KeyVault(VaultName=kv-social;SecretName=storage)")]);
        Assert.Empty(StorageSettingsProblems.Of(configuration));
        Assert.Equal(
            "AzureWebJobsStorage is a Key Vault reference that Azure did not resolve: see that the secret exists ('az keyvault secret list --vault-name kv-social'), "
            + "that the vault lets the app's network in, and that the identity which keyVaultReferenceIdentity of the app names may read it "
            + "('az role assignment create --assignee CLIENT_ID --role \"Key Vault Secrets User\" --scope \"$(az keyvault show --name kv-social --query id --output tsv)\"', or 'azd provision'). Then restart the app.",
            Assert.Single(VaultReference.Problems(configuration)));
    }

    [Theory]
    [InlineData("@Microsoft.KeyVault(SecretUri=https://kv-social.vault.azure.net/secrets/mail/)", "--vault-name kv-social'")]
    [InlineData("@Microsoft.KeyVault(nonsense)", "--vault-name VAULT'")]
    public void The_vault_is_named_where_the_reference_names_it(string value, string said)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create<string, string?>("Mail:Password", value), KeyValuePair.Create<string, string?>("Mail:User", "post")]).Build();
        var problem = Assert.Single(VaultReference.Problems(configuration));
        Assert.StartsWith("Mail__Password is a Key Vault reference", problem, StringComparison.Ordinal);
        Assert.Contains(said, problem, StringComparison.Ordinal);
    }

    private static List<string> Problems(params (string Key, string? Value)[] settings) => [.. StorageSettingsProblems.Of(Configuration(settings))];

    private static IConfiguration Configuration((string Key, string? Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key.Length == 0 ? "AzureWebJobsStorage" : $"AzureWebJobsStorage:{setting.Key}", setting.Value)))
        .Build();
}
