using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using SocialFunctions.Storage;
using SocialFunctions.Testing;
using SocialFunctions.Tests.Startup;
using YamlDotNet.RepresentationModel;

namespace SocialFunctions.Tests.Structure;

/// <summary>infra/kubernetes agrees with the code and with itself. No cluster runs here: what one would say is not tried.</summary>
public sealed class KubernetesTests
{
    private static readonly string[] OfTheHost =
    [
        "FUNCTIONS_WORKER_RUNTIME", "AzureFunctionsWebHost__hostid", "AzureWebJobsSecretStorageType", "AzureWebJobsKubernetesSecretName",
        $"{StorageConnection.Setting}__accountName",
    ];

    [Fact]
    public void Each_queue_that_functions_wait_for_is_watched_and_no_other() => Assert.Equal(
        QueueNames.All, Manifests.All.Only("ScaledObject").Items("spec", "triggers").Select(trigger => trigger.Text("metadata", "queueName")));

    [Fact]
    public void Each_trigger_is_a_storage_queue_seen_with_the_identity()
    {
        var signIn = Manifests.All.Only("TriggerAuthentication");
        Assert.Equal("azure-workload", signIn.Text("spec", "podIdentity", "provider"));
        Assert.All(Manifests.All.Only("ScaledObject").Items("spec", "triggers"), trigger =>
        {
            Assert.Equal("azure-queue", trigger.Text("type"));
            Assert.Equal(signIn.Text("metadata", "name"), trigger.Text("authenticationRef", "name"));
            Assert.True(int.Parse(trigger.Text("metadata", "queueLength"), null) > 0);
        });
    }

    [Fact]
    public void One_pod_at_least_runs_the_timers() =>
        Assert.True(int.Parse(Manifests.All.Only("ScaledObject").Text("spec", "minReplicaCount"), null) >= 1);

    [Fact]
    public void All_pods_have_one_host_id_so_that_a_timer_runs_once() => Assert.InRange(Manifests.Settings["AzureFunctionsWebHost__hostid"].Length, 1, 32);

    [Fact]
    public void Each_setting_exists() => Assert.All(Manifests.Settings.Keys.Except(OfTheHost), setting =>
    {
        var parts = setting.Split("__");
        Assert.True(OptionSections.All.TryGetValue(parts[0], out var options), setting);
        Assert.True(options!.GetProperty(parts[^1]) is not null, setting);
    });

    [Fact]
    public void The_connection_is_the_identity_s_and_no_key_stands_in_a_file()
    {
        var settings = Manifests.Settings.ToDictionary(setting => setting.Key.Replace("__", ":", StringComparison.Ordinal), setting => (string?)setting.Value);
        settings[$"{StorageConnection.Setting}:accountName"] = "social";
        Assert.Empty(StorageSettingsProblems.Of(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()));
        foreach (var secret in new[] { "Key", "Password", "AppSecrets", "Tokens" })
            Assert.DoesNotContain(Manifests.Settings.Keys, name => name.Contains(secret, StringComparison.Ordinal));
        Assert.Contains(Pod().Items("containers").Single().Items("envFrom"), source => source is YamlMappingNode one && one.Children.ContainsKey(new YamlScalarNode("secretRef")));
    }

    [Fact]
    public void The_pods_are_the_service_account_the_scaling_and_the_service_speak_of()
    {
        var deployment = Manifests.All.Only("Deployment");
        Assert.Equal(deployment.Text("metadata", "name"), Manifests.All.Only("ScaledObject").Text("spec", "scaleTargetRef", "name"));
        Assert.Equal(Manifests.All.Only("ServiceAccount").Text("metadata", "name"), Pod().Text("serviceAccountName"));
        const string name = "app.kubernetes.io/name";
        var labels = deployment.At("spec", "template", "metadata", "labels");
        Assert.Equal("true", labels.Text("azure.workload.identity/use"));
        Assert.Equal(labels.Text(name), deployment.Text("spec", "selector", "matchLabels", name));
        Assert.Equal(labels.Text(name), Manifests.All.Only("Service").Text("spec", "selector", name));
    }

    [Fact]
    public void The_host_may_touch_the_secret_with_the_keys_and_no_other()
    {
        var rule = Assert.Single(Manifests.All.Only("Role").Items("rules"));
        Assert.Equal(Manifests.Settings["AzureWebJobsKubernetesSecretName"], $"{rule.Strings("resources").Single()}/{rule.Strings("resourceNames").Single()}");
        var binding = Manifests.All.Only("RoleBinding");
        Assert.Equal(Manifests.All.Only("Role").Text("metadata", "name"), binding.Text("roleRef", "name"));
        Assert.Equal(Pod().Text("serviceAccountName"), binding.Items("subjects").Single().Text("name"));
    }

    [Fact]
    public void The_brand_file_is_mounted_where_the_setting_looks_for_it()
    {
        var mount = Assert.Single(Pod().Items("containers").Single().Items("volumeMounts"));
        Assert.Equal(Manifests.Settings["Brand__File"], $"{mount.Text("mountPath")}/brand.json");
        Assert.Equal("true", Pod().Text("securityContext", "runAsNonRoot"));
    }

    [KubectlFact]
    public async Task Kubectl_renders_it_with_the_account_and_the_identity_where_they_are_needed()
    {
        var folder = Directory.CreateTempSubdirectory("socialfunctions-");
        foreach (var file in Directory.GetFiles(RepositoryRoot.Of("infra", "kubernetes")))
        {
            var text = (await File.ReadAllTextAsync(file)).Replace("__accountName=ACCOUNT", "__accountName=stsocial", StringComparison.Ordinal)
                .Replace("client-id: 00000000-0000-0000-0000-000000000000", "client-id: aaaaaaaa-0000-0000-0000-000000000003", StringComparison.Ordinal);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, Path.GetFileName(file)), text);
        }

        File.Copy(RepositoryRoot.Of("samples", "brand.json"), Path.Combine(folder.FullName, "brand.json"), overwrite: true);
        using var kubectl = Process.Start(new ProcessStartInfo("kubectl", ["kustomize", folder.FullName]) { RedirectStandardOutput = true })!;
        var rendered = Manifests.Read(await kubectl.StandardOutput.ReadToEndAsync());
        await kubectl.WaitForExitAsync();
        folder.Delete(recursive: true);

        Assert.Equal(0, kubectl.ExitCode);
        Assert.All(rendered.Only("ScaledObject").Items("spec", "triggers"), trigger => Assert.Equal("stsocial", trigger.Text("metadata", "accountName")));
        Assert.Equal("aaaaaaaa-0000-0000-0000-000000000003", rendered.Only("TriggerAuthentication").Text("spec", "podIdentity", "identityId"));
        var maps = rendered.Where(one => one.Text("kind") == "ConfigMap").Select(one => one.Text("metadata", "name")).ToList();
        Assert.Contains(rendered.Only("Deployment").Text("spec", "template", "spec", "serviceAccountName"), rendered.Select(one => one.Text("metadata", "name")));
        Assert.Contains(rendered.Only("Deployment").At("spec", "template", "spec").Items("containers").Single().Items("envFrom").First().Text("configMapRef", "name"), maps);
    }

    private static YamlNode Pod() => Manifests.All.Only("Deployment").At("spec", "template", "spec");
}
