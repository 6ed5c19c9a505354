using SocialFunctions.Run;

namespace SocialFunctions.EndToEnd.Tests.Identity;

/// <summary>What storage refuses an identity: the app ends with whole sentences on which setting, what is wrong and what to run.</summary>
public sealed class StorageRefusalTests
{
    [Fact]
    public async Task A_missing_role_is_named_with_the_command_that_gives_it()
    {
        await using var app = await IdentityApp.PrepareAsync();
        await using var queues = await SecureServer.RefusingAsync(app.Certificate, 403, "AuthorizationPermissionMismatch");
        await using var blobs = await SecureServer.RefusingAsync(app.Certificate, 403, "AuthorizationPermissionMismatch");
        var (queue, blob) = (new Uri(queues.Address, "social"), new Uri(blobs.Address, "social"));
        await EndsAsync(app, settings =>
        {
            settings["AzureWebJobsStorage__clientId"] = IdentityEndpoint.ClientId;
            settings["AzureWebJobsStorage__queueServiceUri"] = queue.ToString();
            settings["AzureWebJobsStorage__blobServiceUri"] = blob.ToString();
        },
        $"AzureWebJobsStorage__queueServiceUri: the app's identity may not use the queues of {queue.Authority}. Give it the role with 'az role assignment create --assignee {IdentityEndpoint.ClientId} --role \"Storage Queue Data Contributor\" --scope \"$(az storage account show --name social --query id --output tsv)\"', or run 'azd provision'; a new role takes some minutes to work.",
        $"AzureWebJobsStorage__blobServiceUri: the app's identity may not use the containers of {blob.Authority}. Give it the role with 'az role assignment create --assignee {IdentityEndpoint.ClientId} --role \"Storage Blob Data Owner\" --scope \"$(az storage account show --name social --query id --output tsv)\"', or run 'azd provision'; a new role takes some minutes to work.");
    }

    [Fact]
    public async Task A_firewall_is_told_from_a_missing_role()
    {
        await using var app = await IdentityApp.PrepareAsync();
        await using var tables = await SecureServer.RefusingAsync(app.Certificate, 403, "AuthorizationFailure");
        var table = new Uri(tables.Address, "social");
        await EndsAsync(app, settings => settings["AzureWebJobsStorage__tableServiceUri"] = table.ToString(),
            $"AzureWebJobsStorage__tableServiceUri: {table.Authority} refuses calls from this network. See what its firewall lets in with 'az storage account show --name social --query \"[publicNetworkAccess, networkRuleSet]\"'.");
    }

    [Fact]
    public async Task A_token_for_somebody_else_is_not_accepted()
    {
        await using var app = await IdentityApp.PrepareAsync(wrongAudience: "https://example.com");
        var lines = await EndsAsync(app, null, expected: null);
        Assert.Equal(3, lines.Count);
        Assert.All(lines, line => Assert.Matches(
            @"^AzureWebJobsStorage__(table|queue|blob)ServiceUri: 127\.0\.0\.1:\d+ does not accept the token of the app's identity \(AuthenticationFailed\)\. See that the account lies in the identity's tenant \('az account show --query tenantId'\), and that the machine's clock is right\.$", line));
    }

    [Fact]
    public async Task An_identity_that_the_app_does_not_have_is_named()
    {
        const string other = "bbbbbbbb-0000-0000-0000-000000000001";
        await using var app = await IdentityApp.PrepareAsync();
        var lines = await EndsAsync(app, settings =>
        {
            settings["AzureWebJobsStorage__credential"] = "managedidentity";
            settings["AzureWebJobsStorage__clientId"] = other;
        }, expected: null);
        Assert.Equal(3, lines.Count);
        Assert.All(lines, line => Assert.Matches(
            $@"^AzureWebJobsStorage__(table|queue|blob)ServiceUri: the identity {other} of AzureWebJobsStorage__clientId could not sign in for 127\.0\.0\.1:\d+\. Assign it to the app with 'az functionapp identity assign --name APP --resource-group GROUP --identities IDENTITY_ID', or run 'azd provision'; on your own machine take AzureWebJobsStorage__clientId away and run 'az login'\.$", line));
    }

    [Fact]
    public async Task A_host_that_does_not_resolve_and_one_that_is_not_trusted_are_told_apart()
    {
        await using var app = await IdentityApp.PrepareAsync();
        using var folder = new TemporaryFolder();
        using var stranger = SelfSigned.Make(folder.Directory);
        await using var blobs = await SecureServer.RefusingAsync(stranger, 403, "Never");
        await EndsAsync(app, settings =>
        {
            settings["AzureWebJobsStorage__queueServiceUri"] = "https://social.queue.invalid/";
            settings["AzureWebJobsStorage__blobServiceUri"] = blobs.Address.ToString();
        },
        "AzureWebJobsStorage__queueServiceUri: there is no host 'social.queue.invalid'. Copy the name from 'az storage account list --query \"[].primaryEndpoints.queue\"'.",
        $"AzureWebJobsStorage__blobServiceUri: the certificate of {blobs.Address.Authority} is not trusted on this machine. Add its issuer to the trusted ones (SSL_CERT_DIR names their folder), or correct the address.");
    }

    private static async Task<IReadOnlyList<string>> EndsAsync(IdentityApp app, Action<Dictionary<string, string>>? change, params string[]? expected)
    {
        Assert.False(await app.LaunchAsync(change));
        Assert.True(app.ExitCode == ExitCodes.NoStorage, string.Join('\n', app.Lines));
        if (expected is not null)
            Assert.Equal(expected, app.Lines);
        return app.Lines;
    }
}
