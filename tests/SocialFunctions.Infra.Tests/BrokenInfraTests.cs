using SocialFunctions.Infra.Tests.Bicep;
using SocialFunctions.Infra.Tests.Checks;

namespace SocialFunctions.Infra.Tests;

/// <summary>The checks notice what they are there for: each case breaks one thing of <c>infra/</c> and says what must then be said.</summary>
public sealed class BrokenInfraTests
{
    public static readonly TheoryData<string, string, string, string> Syntax = new()
    {
        { "storage.bicep", "param sku string", "param sku string = [", "this is not Bicep" }, // a bracket that nobody closes
        { "app.bicep", "kind: 'functionapp,linux'", "kind: 'functionapp,linux", "this is not Bicep" }, // a quote
        { "vault.bicep", "resource vault '", "resourse vault '", "this is not Bicep" }, // a word that is none
        { "budget.bicep", "amount: amount", "amount amount", "this is not Bicep" }, // no colon
    };

    public static readonly TheoryData<string, string, string, string> Names = new()
    {
        { "storage.bicep", "    name: sku", "    name: skuu", "nothing is called skuu" },
        { "storage.bicep", "prefixMatch: shortLived", "prefixMatch: []", "shortLived is used by nothing" },
        { "settings.bicep", "secrets/${setting.value}", "secrets/${setting2.value}", "nothing is called setting2" }, // in a text, in a lambda
        { "endpoints.bicep", "parent: zone[index]", "parent: zone[place]", "nothing is called place" }, // an index
        { "main.bicep", "trim(address)", "trim(adress)", "nothing is called adress" },
        { "main.bicep", "toLower(uniqueString", "lower(uniqueString", "there is no function lower" },
        { "vault.bicep", "@secure()", "@secret()", "there is no decorator secret" },
        { "monitoring.bicep", "param tags object", "param tags object\nparam location string", "location is declared twice" },
        { "storage.bicep", "for one in queues: '${one}", "for queue in queues: '${queue}", "queue of a loop or a lambda hides another queue" },
        { "settings.bicep", "setting => '@Microsoft", "app => '@Microsoft", "app of a loop or a lambda hides another app" },
        { "main.bicep", "    plainSettings: plainSettings", "    plainSettings: settings.outputs", "settings needs itself" },
        { "main.bicep", "    name: 'id-${token}'", "    name: app.outputs.name", "identity needs itself" }, // around by others
    };

    public static readonly TheoryData<string, string, string, string> Agreements = new()
    {
        { "main.bicep", "'budget.bicep'", "'budgets.bicep'", "module budget: there is no file budgets.bicep" },
        { "main.bicep", "    sku: storageSku\n", "", "module storage does not say sku" },
        { "main.bicep", "    sku: storageSku", "    sku: storageSku\n    tier: 'Hot'", "storage.bicep takes no tier" },
        { "main.bicep", "    sku: storageSku", "    sku: 7", "sku is int, and must be string" },
        { "main.bicep", "    sku: storageSku", "    sku: monthlyBudget", "sku is int, and must be string" }, // through a parameter
        { "main.bicep", "    recipients: recipients", "    recipients: token", "recipients is string, and must be array" }, // through a variable
        { "main.bicep", "vault.outputs.uri", "vault.outputs.url", "vault.bicep has no output url" },
        { "main.bicep", "network!.outputs.endpointSubnetId", "network!.outputs.subnetId", "network.bicep has no output subnetId" }, // of one that may not be
        { "main.bicep", "output STORAGE_NAME string = storage.outputs.name", "output STORAGE_NAME string = storage.id", "a module has outputs and a name, and no id" },
        { "main.bicep", "module roles 'roles.bicep' = {\n  name: 'roles'\n  scope: group", "module roles 'roles.bicep' = {\n  name: 'roles'", "module roles says no scope" },
        { "main.bicep", "param monthlyBudget int = 50", "param monthlyBudget int = '50'", "monthlyBudget is string, and must be int" },
        { "vault.bicep", "output uri string = vault.properties.vaultUri", "output uri string = 5", "uri is int, and must be string" },
        { "vault.bicep", "output uri string", "output address string", "vault.bicep has no output uri" }, // seen from the other file
    };

    public static readonly TheoryData<string, string, string, string> Resources = new()
    {
        { "storage.bicep", "storageAccounts@2024-01-01' = {", "storageAccounts@2024-02-01' = {", "is not in resource-types.tsv" }, // no such version
        { "app.bicep", "Microsoft.Web/sites@", "Microsoft.Web/site@", "is not in resource-types.tsv" },
        { "storage.bicep", "allowSharedKeyAccess: false", "allowSharedKeysAccess: false", "allowSharedKeysAccess is no property of properties" },
        { "app.bicep", "instanceMemoryMB:", "instanceMemory:", "instanceMemory is no property of properties.functionAppConfig.scaleAndConcurrency" },
        { "app.bicep", "httpsOnly: true", "httpsOnly: 'true'", "properties.httpsOnly is string, and must be bool" },
        { "app.bicep", "  location: location\n  tags: tags\n  kind: 'functionapp'", "  tags: tags\n  kind: 'functionapp'", "location is missing" },
        { "app.bicep", "httpsOnly: true", "httpsOnly: true\n    defaultHostName: 'a.example'", "properties.defaultHostName can only be read" },
        { "app.bicep", "app.properties.defaultHostName", "app.properties.hostName", "app has no properties.hostName" },
        { "monitoring.bicep", "        emailAddress: address\n", "", "properties.emailReceivers[].emailAddress is missing" }, // in a loop
        { "budget.bicep", "        threshold: 80\n", "", "properties.notifications.*.threshold is missing" }, // under any name
        { "storage.bicep", "daysAfterModificationGreaterThan", "daysAfterModification", "daysAfterModification is no property of" }, // deep in an array
        { "authentication.bicep", "'AllowAnonymous'", "'Allow'", "must be one of" },
        { "authentication.bicep", "name: 'authsettingsV2'", "name: 'authsettingsV3'", "is not called authsettingsV3" },
        { "authentication.bicep", "tokenStore: {", "tokenStores: {", "tokenStores is no property of <authsettingsV2>properties.login" },
        { "settings.bicep", "storage.properties.primaryEndpoints.queue", "storage.properties.primaryEndpoints.queues", "storage has no properties.primaryEndpoints.queues" },
        { "storage.bicep", "    parent: queueService", "    parent: account", "queue is no child of account" },
        { "endpoints.bicep", "zone[index].id", "zone[index].uid", "zone has no uid" }, // one of many
        { "vault.bicep", "publicNetworkAccess: privateNetwork ? 'Disabled'", "publicNetworkAccess: privateNetwork ? true", "properties.publicNetworkAccess is bool" }, // one of two
    };

    /// <summary>One run of the grammar for all cases.</summary>
    private static readonly Lazy<IReadOnlyList<IReadOnlyList<BicepFile>>> All = new(() =>
        BicepFiles.InfraWith([.. Cases()]));

    [Theory]
    [MemberData(nameof(Syntax))]
    public void What_is_not_Bicep_is_found(string file, string text, string instead, string said) =>
        AssertSaid(said, SyntaxCheck.Problems(Broken(file, text, instead)));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_wrong_name_is_found(string file, string text, string instead, string said) =>
        AssertSaid(said, NameCheck.Problems(Broken(file, text, instead)));

    [Theory]
    [MemberData(nameof(Agreements))]
    public void What_files_do_not_agree_on_is_found(string file, string text, string instead, string said) =>
        AssertSaid(said, ModuleCheck.Problems(Broken(file, text, instead)));

    [Theory]
    [MemberData(nameof(Resources))]
    public void What_Azure_does_not_take_is_found(string file, string text, string instead, string said) =>
        AssertSaid(said, ResourceCheck.Problems(Broken(file, text, instead)));

    private static void AssertSaid(string said, IEnumerable<string> problems) =>
        Assert.Contains(problems, problem => problem.Contains(said, StringComparison.Ordinal));

    private static IEnumerable<(string File, string Text, string Instead)> Cases() =>
        Syntax.Concat(Names).Concat(Agreements).Concat(Resources).Select(one => ((string)one[0], (string)one[1], (string)one[2]));

    private static IReadOnlyList<BicepFile> Broken(string file, string text, string instead) =>
        All.Value[Cases().ToList().IndexOf((file, text, instead))];
}
