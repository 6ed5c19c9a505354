using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.StandIn;

/// <summary>The identity that a connection's section names, as the genuine host reads it; without a word of it, whatever there is.</summary>
internal static class IdentityOf
{
    public static TokenCredential Section(IConfigurationSection section)
    {
        var (tenant, client, secret, resource) = (Text(section["tenantId"]), Text(section["clientId"]), Text(section["clientSecret"]), Text(section["managedIdentityResourceId"]));
        return Text(section["credential"])?.ToLowerInvariant() switch
        {
            "managedidentity" => new ManagedIdentityCredential(
                client is not null ? ManagedIdentityId.FromUserAssignedClientId(client)
                : resource is not null ? ManagedIdentityId.FromUserAssignedResourceId(new ResourceIdentifier(resource))
                : ManagedIdentityId.SystemAssigned),
            "workloadidentity" => Workload(tenant, client),
            _ when tenant is not null && client is not null && secret is not null => new ClientSecretCredential(tenant, client, secret),
            _ => Default(tenant, client, resource),
        };
    }

    // Left alone, options hold what the environment says (AZURE_CLIENT_ID and the like).
    private static WorkloadIdentityCredential Workload(string? tenant, string? client)
    {
        var options = new WorkloadIdentityCredentialOptions();
        options.TenantId = tenant ?? options.TenantId;
        options.ClientId = client ?? options.ClientId;
        return new WorkloadIdentityCredential(options);
    }

    private static DefaultAzureCredential Default(string? tenant, string? client, string? resource)
    {
        var options = new DefaultAzureCredentialOptions();
        options.TenantId = tenant ?? options.TenantId;
        if (client is not null)
            options.ManagedIdentityClientId = options.WorkloadIdentityClientId = client;
        else if (resource is not null)
            (options.ManagedIdentityClientId, options.ManagedIdentityResourceId) = (null, new ResourceIdentifier(resource));
        return new DefaultAzureCredential(options);
    }

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
