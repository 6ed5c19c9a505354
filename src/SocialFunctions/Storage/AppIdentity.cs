using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Configuration;

namespace SocialFunctions.Storage;

/// <summary>
/// The identity with which the app signs in to Azure: the one that the settings <c>AzureWebJobsStorage__…</c> name, by the host's own
/// rules, so that app and host are always the same.
/// </summary>
internal static class AppIdentity
{
    public const string ManagedIdentity = "managedidentity";
    public const string WorkloadIdentity = "workloadidentity";

    public static TokenCredential Of(IConfiguration configuration)
    {
        var section = configuration.GetSection(StorageConnection.Setting);
        var (tenant, client, secret) = (Text(section["tenantId"]), Text(section["clientId"]), Text(section["clientSecret"]));
        var resource = Text(section["managedIdentityResourceId"]);
        return Text(section["credential"])?.ToLowerInvariant() switch
        {
            ManagedIdentity => new ManagedIdentityCredential(
                client is not null ? ManagedIdentityId.FromUserAssignedClientId(client)
                : resource is not null ? ManagedIdentityId.FromUserAssignedResourceId(new ResourceIdentifier(resource))
                : ManagedIdentityId.SystemAssigned),
            WorkloadIdentity => new WorkloadIdentityCredential(Workload(tenant, client)),
            _ when tenant is not null && client is not null && secret is not null => new ClientSecretCredential(tenant, client, secret),
            _ => new DefaultAzureCredential(Default(tenant, client, resource)),
        };
    }

    // What is left null is read from AZURE_TENANT_ID, AZURE_CLIENT_ID and the like; set to null it would not be.
    private static WorkloadIdentityCredentialOptions Workload(string? tenant, string? client)
    {
        var options = new WorkloadIdentityCredentialOptions();
        options.TenantId = tenant ?? options.TenantId;
        options.ClientId = client ?? options.ClientId;
        return options;
    }

    private static DefaultAzureCredentialOptions Default(string? tenant, string? client, string? resource)
    {
        var options = new DefaultAzureCredentialOptions();
        options.TenantId = tenant ?? options.TenantId;
        options.WorkloadIdentityClientId = client ?? options.WorkloadIdentityClientId;
        options.ManagedIdentityClientId = client ?? (resource is null ? options.ManagedIdentityClientId : null);
        if (client is null && resource is not null)
            options.ManagedIdentityResourceId = new ResourceIdentifier(resource);
        return options;
    }

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
