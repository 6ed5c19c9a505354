namespace SocialFunctions.Infra.Tests;

/// <summary>The hooks register the app for signing in once, without a secret, and leave nothing; one that is somebody's own they let be.</summary>
public sealed class RegistrationHooksTests : IDisposable
{
    private readonly Hooks hooks = new();

    public void Dispose() => hooks.Dispose();

    [Fact]
    public void The_app_is_registered_once_and_the_first_day_of_the_budget_stays()
    {
        Assert.Equal(0, hooks.Run("preprovision").ExitCode);
        var first = hooks.Calls.Count;
        Assert.Equal("client-1", hooks.Environment["AUTH_CLIENT_ID"]);
        Assert.Matches("^[0-9]{4}-[0-9]{2}-01$", hooks.Environment["BUDGET_START"]);
        Assert.Equal(0, hooks.Run("preprovision").ExitCode);
        Assert.Equal(first, hooks.Calls.Count);
    }

    [Fact]
    public void Who_may_not_register_apps_is_told_what_to_do()
    {
        File.WriteAllText(hooks.Of("refuse"), "");
        var (exit, said) = hooks.Run("preprovision");
        Assert.Equal(1, exit);
        Assert.Contains("azd env set AUTH_REGISTRATION none", said, StringComparison.Ordinal);
        Assert.False(hooks.Environment.ContainsKey("AUTH_CLIENT_ID"));
    }

    [Fact]
    public void The_identity_speaks_for_the_app_without_a_secret_and_once()
    {
        hooks.Run("preprovision");
        SetOutputs();
        Assert.Equal(0, hooks.Run("postprovision").ExitCode);
        Assert.Equal(0, hooks.Run("postprovision").ExitCode);
        Assert.Contains(hooks.Calls, call => call.Contains("--web-redirect-uris https://app.example/.auth/login/aad/callback https://social.example.org/.auth/login/aad/callback", StringComparison.Ordinal));
        var made = Assert.Single(hooks.Calls, call => call.StartsWith("az ad app federated-credential create", StringComparison.Ordinal));
        Assert.Contains("\"subject\":\"principal-1\"", made, StringComparison.Ordinal);
        Assert.Contains("https://login.microsoftonline.com/tenant-1/v2.0", made, StringComparison.Ordinal);
        Assert.DoesNotContain(hooks.Calls, call => call.Contains("credential reset", StringComparison.Ordinal) || call.Contains("password", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_identity_takes_the_place_of_the_one_before()
    {
        hooks.Run("preprovision");
        SetOutputs();
        hooks.Run("postprovision");
        hooks.Environment["IDENTITY_PRINCIPAL_ID"] = "principal-2";
        hooks.Run("postprovision");
        Assert.Single(hooks.Calls, call => call.StartsWith("az ad app federated-credential update", StringComparison.Ordinal) && call.Contains("principal-2", StringComparison.Ordinal));
    }

    [Fact]
    public void Down_removes_the_registration_and_forgets_it()
    {
        hooks.Run("preprovision");
        Assert.Equal(0, hooks.Run("postdown").ExitCode);
        Assert.False(File.Exists(hooks.Of("registered")));
        Assert.Equal(["", "", ""], new[] { "AUTH_CLIENT_ID", "AUTH_REGISTRATION", "BUDGET_START" }.Select(name => hooks.Environment[name]));
        Assert.Equal(0, hooks.Run("postdown").ExitCode);
    }

    [Fact]
    public void Down_leaves_a_registration_that_is_somebodys_own()
    {
        hooks.Environment["AUTH_CLIENT_ID"] = "client-9";
        hooks.Environment["AUTH_REGISTRATION"] = "own";
        hooks.Run("preprovision");
        SetOutputs();
        hooks.Run("postprovision");
        hooks.Run("postdown");
        Assert.DoesNotContain(hooks.Calls, call => call.StartsWith("az ad ", StringComparison.Ordinal));
        Assert.Equal("client-9", hooks.Environment["AUTH_CLIENT_ID"]);
    }

    private void SetOutputs()
    {
        hooks.Environment["APP_ADDRESS"] = "https://app.example";
        hooks.Environment["PUBLIC_ADDRESS"] = "https://social.example.org/";
        hooks.Environment["IDENTITY_PRINCIPAL_ID"] = "principal-1";
        hooks.Environment["AZURE_TENANT_ID"] = "tenant-1";
        hooks.Environment["VAULT_NAME"] = "kv-1";
    }
}
