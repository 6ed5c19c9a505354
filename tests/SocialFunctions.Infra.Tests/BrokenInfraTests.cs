using SocialFunctions.Infra.Tests.Bicep;
using SocialFunctions.Infra.Tests.Checks;

namespace SocialFunctions.Infra.Tests;

/// <summary>The checks notice what they are there for: each case breaks one thing of <c>infra/</c> and says what must then be said.</summary>
public sealed class BrokenInfraTests
{
    [Theory]
    [InlineData("storage.bicep", "param sku string", "param sku string = [", "this is not Bicep")] // a bracket that nobody closes
    [InlineData("app.bicep", "kind: 'functionapp,linux'", "kind: 'functionapp,linux", "this is not Bicep")] // a quote
    [InlineData("vault.bicep", "resource vault '", "resourse vault '", "this is not Bicep")] // a word that is none
    [InlineData("budget.bicep", "amount: amount", "amount amount", "this is not Bicep")] // no colon
    public void What_is_not_Bicep_is_found(string file, string text, string instead, string said) =>
        AssertSaid(said, SyntaxCheck.Problems(BicepFiles.InfraWith(file, text, instead)));

    [Theory]
    [InlineData("storage.bicep", "    name: sku", "    name: skuu", "nothing is called skuu")]
    [InlineData("storage.bicep", "prefixMatch: shortLived", "prefixMatch: []", "shortLived is used by nothing")]
    [InlineData("settings.bicep", "secrets/${setting.value}", "secrets/${setting2.value}", "nothing is called setting2")] // in a text, in a lambda
    [InlineData("endpoints.bicep", "parent: zone[index]", "parent: zone[place]", "nothing is called place")] // an index
    [InlineData("main.bicep", "trim(address)", "trim(adress)", "nothing is called adress")]
    [InlineData("main.bicep", "toLower(uniqueString", "lower(uniqueString", "there is no function lower")]
    [InlineData("vault.bicep", "@secure()", "@secret()", "there is no decorator secret")]
    [InlineData("monitoring.bicep", "param tags object", "param tags object\nparam location string", "location is declared twice")]
    [InlineData("main.bicep", "    plainSettings: plainSettings", "    plainSettings: settings.outputs", "settings needs itself")]
    [InlineData("main.bicep", "    name: 'id-${token}'", "    name: app.outputs.name", "identity needs itself")] // around by others
    public void A_wrong_name_is_found(string file, string text, string instead, string said) =>
        AssertSaid(said, NameCheck.Problems(BicepFiles.InfraWith(file, text, instead)));

    [Theory]
    [InlineData("main.bicep", "'budget.bicep'", "'budgets.bicep'", "module budget: there is no file budgets.bicep")]
    [InlineData("main.bicep", "    sku: storageSku\n", "", "module storage does not say sku")]
    [InlineData("main.bicep", "    sku: storageSku", "    sku: storageSku\n    tier: 'Hot'", "storage.bicep takes no tier")]
    [InlineData("main.bicep", "    sku: storageSku", "    sku: 7", "sku is int, and must be string")]
    [InlineData("main.bicep", "    sku: storageSku", "    sku: monthlyBudget", "sku is int, and must be string")] // through a parameter
    [InlineData("main.bicep", "    recipients: recipients", "    recipients: token", "recipients is string, and must be array")] // through a variable
    [InlineData("main.bicep", "vault.outputs.uri", "vault.outputs.url", "vault.bicep has no output url")]
    [InlineData("main.bicep", "network!.outputs.endpointSubnetId", "network!.outputs.subnetId", "network.bicep has no output subnetId")] // of one that may not be
    [InlineData("main.bicep", "output STORAGE_NAME string = storage.outputs.name", "output STORAGE_NAME string = storage.id", "a module has outputs and a name, and no id")]
    [InlineData("main.bicep", "module roles 'roles.bicep' = {\n  name: 'roles'\n  scope: group", "module roles 'roles.bicep' = {\n  name: 'roles'", "module roles says no scope")]
    [InlineData("main.bicep", "param monthlyBudget int = 50", "param monthlyBudget int = '50'", "monthlyBudget is string, and must be int")]
    [InlineData("vault.bicep", "output uri string = vault.properties.vaultUri", "output uri string = 5", "uri is int, and must be string")]
    [InlineData("vault.bicep", "output uri string", "output address string", "vault.bicep has no output uri")] // seen from the other file
    public void What_files_do_not_agree_on_is_found(string file, string text, string instead, string said) =>
        AssertSaid(said, ModuleCheck.Problems(BicepFiles.InfraWith(file, text, instead)));

    [Theory]
    [InlineData("storage.bicep", "storageAccounts@2024-01-01' = {", "storageAccounts@2024-02-01' = {", "is not in resource-types.tsv")] // no such version
    [InlineData("app.bicep", "Microsoft.Web/sites@", "Microsoft.Web/site@", "is not in resource-types.tsv")]
    [InlineData("storage.bicep", "allowSharedKeyAccess: false", "allowSharedKeysAccess: false", "allowSharedKeysAccess is no property of properties")]
    [InlineData("app.bicep", "instanceMemoryMB:", "instanceMemory:", "instanceMemory is no property of properties.functionAppConfig.scaleAndConcurrency")]
    [InlineData("app.bicep", "httpsOnly: true", "httpsOnly: 'true'", "properties.httpsOnly is string, and must be bool")]
    [InlineData("app.bicep", "  location: location\n  tags: tags\n  kind: 'functionapp'", "  tags: tags\n  kind: 'functionapp'", "location is missing")]
    [InlineData("app.bicep", "httpsOnly: true", "httpsOnly: true\n    defaultHostName: 'a.example'", "properties.defaultHostName can only be read")]
    [InlineData("app.bicep", "app.properties.defaultHostName", "app.properties.hostName", "app has no properties.hostName")]
    [InlineData("monitoring.bicep", "        emailAddress: address\n", "", "properties.emailReceivers[].emailAddress is missing")] // in a loop
    [InlineData("budget.bicep", "        threshold: 80\n", "", "properties.notifications.*.threshold is missing")] // under any name
    [InlineData("storage.bicep", "daysAfterModificationGreaterThan", "daysAfterModification", "daysAfterModification is no property of")] // deep in an array
    [InlineData("authentication.bicep", "'AllowAnonymous'", "'Allow'", "must be one of")]
    [InlineData("authentication.bicep", "name: 'authsettingsV2'", "name: 'authsettingsV3'", "is not called authsettingsV3")]
    [InlineData("authentication.bicep", "tokenStore: {", "tokenStores: {", "tokenStores is no property of <authsettingsV2>properties.login")]
    [InlineData("settings.bicep", "storage.properties.primaryEndpoints.queue", "storage.properties.primaryEndpoints.queues", "storage has no properties.primaryEndpoints.queues")]
    [InlineData("storage.bicep", "    parent: queueService", "    parent: account", "queue is no child of account")]
    [InlineData("endpoints.bicep", "zone[index].id", "zone[index].uid", "zone has no uid")] // one of many
    [InlineData("vault.bicep", "publicNetworkAccess: privateNetwork ? 'Disabled'", "publicNetworkAccess: privateNetwork ? true", "properties.publicNetworkAccess is bool")] // one of two
    public void What_Azure_does_not_take_is_found(string file, string text, string instead, string said) =>
        AssertSaid(said, ResourceCheck.Problems(BicepFiles.InfraWith(file, text, instead)));

    private static void AssertSaid(string said, IEnumerable<string> problems) =>
        Assert.Contains(problems, problem => problem.Contains(said, StringComparison.Ordinal));
}
