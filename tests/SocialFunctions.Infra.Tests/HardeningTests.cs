using SocialFunctions.Infra.Tests.Bicep;
using SocialFunctions.Infra.Tests.Checks;

namespace SocialFunctions.Infra.Tests;

/// <summary>No keys, no passwords, no plain HTTP, nothing unwatched.</summary>
public sealed class HardeningTests
{
    [Fact]
    public void Roles_are_the_documented_ones_each_given_where_it_belongs() => Assert.Empty(RoleCheck.Problems(BicepFiles.Infra));

    [Theory]
    [InlineData("  storageQueueDataContributor: '974c5e8b", "  storageQueueDataContributor: '974c5e8c", "is 974c5e8b")]
    [InlineData("  keyVaultSecretsUser: '", "  keyVaultReader: '", "keyVaultReader is no role of roles.tsv")]
    [InlineData("guid(storage.id, principalId, roles.storageTableDataContributor)", "guid(storage.id, principalId, roles.storageQueueDataContributor)", "is not named after storageTableDataContributor")]
    [InlineData("  scope: language\n", "  scope: vault\n", "gives cognitiveServicesUser on Microsoft.KeyVault/vaults")]
    [InlineData("roleDefinitions', roles.monitoringMetricsPublisher)", "roleDefinitions', roles.cognitiveServicesUser)", "monitoringMetricsPublisher is not given once")]
    public void A_wrong_role_is_found(string text, string instead, string said) =>
        Assert.Contains(RoleCheck.Problems(BicepFiles.InfraWith(("roles.bicep", text, instead))[0]), problem => problem.Contains(said, StringComparison.Ordinal));

    [Theory]
    [InlineData("storage.bicep", "account", "allowSharedKeyAccess", "false")]
    [InlineData("storage.bicep", "account", "allowBlobPublicAccess", "false")]
    [InlineData("storage.bicep", "account", "supportsHttpsTrafficOnly", "true")]
    [InlineData("storage.bicep", "account", "minimumTlsVersion", "TLS1_2")]
    [InlineData("language.bicep", "account", "disableLocalAuth", "true")]
    [InlineData("monitoring.bicep", "insights", "DisableLocalAuth", "true")]
    [InlineData("vault.bicep", "vault", "enableRbacAuthorization", "true")]
    [InlineData("app.bicep", "app", "httpsOnly", "true")]
    [InlineData("app.bicep", "app", "siteConfig.minTlsVersion", "1.2")]
    [InlineData("app.bicep", "app", "siteConfig.scmMinTlsVersion", "1.2")]
    [InlineData("app.bicep", "noFtpPassword", "allow", "false")]
    [InlineData("app.bicep", "noScmPassword", "allow", "false")]
    [InlineData("authentication.bicep", "authentication", "globalValidation.unauthenticatedClientAction", "AllowAnonymous")]
    [InlineData("authentication.bicep", "authentication", "httpSettings.requireHttps", "true")]
    public void What_keeps_strangers_out_is_set(string file, string resource, string path, string value)
    {
        var at = BicepFiles.Named(file).Find(resource)!.Body.Property("properties");
        foreach (var name in path.Split('.'))
            at = at?.Property(name);
        Assert.Equal(value, at?.Literal ?? at?.Text);
    }

    /// <summary>What holds data or runs code is watched; what only connects or watches is not.</summary>
    [Fact]
    public void Each_service_sends_its_diagnostics_to_the_workspace()
    {
        string[] watched = ["account", "app", "blobService", "queueService", "tableService", "vault"];
        var scopes = BicepFiles.Infra.SelectMany(file => file.Of(DeclarationKind.Resource))
            .Where(resource => resource.Of.StartsWith("Microsoft.Insights/diagnosticSettings@", StringComparison.Ordinal))
            .Select(resource => resource.Body.Property("scope")!.Text!).Order(StringComparer.Ordinal);
        Assert.Equal(watched, scopes);
    }

    [Fact]
    public void Everything_that_takes_tags_has_them()
    {
        var without = from file in BicepFiles.Infra
                      from resource in file.Of(DeclarationKind.Resource)
                      where !resource.IsExisting && Azure.ResourceTypes.Find(resource.Of)?.Find("", "tags") is not null
                      where !NotTagged.Contains(resource.Of.Split('@')[0])
                      where resource.Body.Property("tags") is null
                      select file.At(resource.Line);
        Assert.Empty(without);
    }

    /// <summary>Parts of what has tags.</summary>
    private static readonly string[] NotTagged = ["Microsoft.KeyVault/vaults/secrets"];
}
