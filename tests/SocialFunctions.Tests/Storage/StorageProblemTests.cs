using Azure;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using SocialFunctions.Storage;
using SocialFunctions.Testing;
using SocialFunctions.Tests.Ingestion;

namespace SocialFunctions.Tests.Storage;

/// <summary>Calls that only a person can put right: the whole sentence, in place of the client's page of headers.</summary>
public sealed class StorageProblemTests(IntakeStorage storage) : IClassFixture<IntakeStorage>
{
    [Fact]
    public async Task A_queue_that_does_not_exist_is_named()
    {
        var queue = storage.Areas.Queue(QueueNames.Polls);
        await queue.DeleteAsync();
        await SaysAsync(() => queue.SendMessageAsync("one"), queue.Uri, StorageTrouble.Incomplete, "Queue 'polls' does not exist in {0}. Restart the app, which makes what is missing, or run 'azd provision'.");
    }

    [Fact]
    public async Task A_container_that_does_not_exist_is_named()
    {
        var container = storage.Areas.Container(ContainerNames.Reports);
        await container.DeleteAsync();
        await SaysAsync(() => container.UploadBlobAsync("a/b", BinaryData.FromString("text")), container.Uri, StorageTrouble.Incomplete, "Container 'reports' does not exist in {0}. Restart the app, which makes what is missing, or run 'azd provision'.");
    }

    [Fact]
    public async Task A_table_that_does_not_exist_is_named()
    {
        var table = storage.Areas.Table(TableNames.Hours);
        await table.DeleteAsync();
        var row = new TableEntity("a", "b");
        const string sentence = "Table 'Hours' does not exist in {0}. Restart the app, which makes what is missing, or run 'azd provision'.";
        await SaysAsync(() => table.AddEntityAsync(row), table.Uri, StorageTrouble.Incomplete, sentence);
        await SaysAsync(async () => await table.QueryAsync<TableEntity>().GetAsyncEnumerator().MoveNextAsync(), table.Uri, StorageTrouble.Incomplete, sentence);
        // The request is about a transaction, not about a table.
        await SaysAsync(
            () => table.SubmitTransactionAsync([new TableTransactionAction(TableTransactionActionType.Add, row)]), table.Uri, StorageTrouble.Incomplete,
            $"One of the tables {string.Join(", ", TableNames.All)} does not exist in {{0}}. Restart the app, which makes what is missing, or run 'azd provision'.");
    }

    [Fact]
    public async Task A_row_or_a_blob_that_is_not_there_is_no_problem()
    {
        Assert.False((await storage.Areas.Table(TableNames.Spend).GetEntityIfExistsAsync<TableEntity>("a", "b")).HasValue);
        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => storage.Areas.Container(ContainerNames.Payloads).GetBlobClient("none").DownloadContentAsync());
        Assert.IsNotType<StorageProblem>(failure);
        Assert.Equal(404, failure.Status);
    }

    [Theory]
    [InlineData("KeyBasedAuthenticationNotPermitted", "AzureWebJobsStorage: the account social takes no keys. Take AzureWebJobsStorage away and set AzureWebJobsStorage__accountName to social, so that the app's identity is used.")]
    [InlineData("AuthenticationFailed", "AzureWebJobsStorage: {0} does not accept its key (AuthenticationFailed). Copy it anew from 'az storage account show-connection-string --name social'.")]
    [InlineData("AuthorizationFailure", "AzureWebJobsStorage: {0} refuses calls from this network. See what its firewall lets in with 'az storage account show --name social --query \"[publicNetworkAccess, networkRuleSet]\"'.")]
    public async Task A_refusal_says_what_to_run(string code, string sentence)
    {
        await using var server = await RefusingAsync(context =>
        {
            context.Response.StatusCode = 403;
            context.Response.Headers["x-ms-error-code"] = code;
            return Task.CompletedTask;
        });
        var address = new Uri($"{server.Urls.Single()}/social");
        await SaysAsync(() => At(address).Queue(QueueNames.Mail).SendMessageAsync("one"), address, StorageTrouble.Refused, sentence);
        await SaysAsync(() => At(address).Container(ContainerNames.Reports).ExistsAsync(), address, StorageTrouble.Refused, sentence);
    }

    [Fact]
    public async Task A_table_gives_its_code_in_the_body()
    {
        await using var server = await RefusingAsync(context =>
        {
            context.Response.StatusCode = 403;
            return context.Response.WriteAsync("""{"odata.error":{"code":"KeyBasedAuthenticationNotPermitted","message":{"lang":"en-US","value":"No."}}}""");
        });
        var address = new Uri($"{server.Urls.Single()}/social");
        await SaysAsync(() => At(address).Table(TableNames.Cases).AddEntityAsync(new TableEntity("a", "b")), address, StorageTrouble.Refused,
            "AzureWebJobsStorage: the account social takes no keys. Take AzureWebJobsStorage away and set AzureWebJobsStorage__accountName to social, so that the app's identity is used.");
    }

    [Fact]
    public async Task Nobody_who_listens_is_said_with_the_address()
    {
        var address = new Uri($"http://127.0.0.1:{Azurite.FreePort()}/social");
        var connection = new StorageConnection(Configuration(address), new OperationPolicy());
        await SaysAsync(() => connection.Queues(impatient: true).GetPropertiesAsync(), address, StorageTrouble.Unreachable,
            "AzureWebJobsStorage: {0} does not answer. Start Azurite, or set AzureWebJobsStorage__accountName in its place to the name of your storage account.");
    }

    private static async Task SaysAsync(Func<Task> call, Uri address, StorageTrouble kind, string sentence)
    {
        var problem = await Assert.ThrowsAsync<StorageProblem>(call);
        Assert.Equal(sentence.Replace("{0}", address.Authority, StringComparison.Ordinal), problem.Message);
        Assert.Equal(problem.Message, problem.ToString());
        Assert.Equal(kind, problem.Kind);
    }

    private static StorageAreas At(Uri address) => new(new StorageConnection(Configuration(address), new OperationPolicy()));

    private static IConfiguration Configuration(Uri address) => new ConfigurationBuilder().AddInMemoryCollection(
    [
        KeyValuePair.Create<string, string?>(
            StorageConnection.Setting, $"AccountName=social;AccountKey=bm8gcmVhbCBrZXk=;BlobEndpoint={address};QueueEndpoint={address};TableEndpoint={address};"),
    ]).Build();

    private static async Task<WebApplication> RefusingAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(answer);
        await app.StartAsync();
        return app;
    }
}
