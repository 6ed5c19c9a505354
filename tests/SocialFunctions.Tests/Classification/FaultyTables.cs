using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using SocialFunctions.Storage;

namespace SocialFunctions.Tests.Classification;

/// <summary>Stands before a real emulator's tables and refuses as many transactions as a test orders; all else it passes on.</summary>
internal sealed class FaultyTables : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient behind = new();

    private FaultyTables(WebApplication app) => this.app = app;

    public StorageAreas Storage { get; private set; } = null!;

    /// <summary>Of the answer to a transaction while any are <see cref="Left"/> to refuse.</summary>
    public int Status { get; set; }

    public int Left { get; set; }

    public static async Task<FaultyTables> StartAsync(StorageAreas storage)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var faults = new FaultyTables(builder.Build());
        var emulator = new Uri(storage.Table(TableNames.Spend).Uri.GetLeftPart(UriPartial.Authority));
        faults.app.Run(context => faults.AnswerAsync(emulator, context));
        await faults.app.StartAsync();
        // The emulator's well-known account. What is signed is the path as it was written, and not the host: a signature passes through.
        var text = $"AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;TableEndpoint={faults.app.Urls.Single()}/devstoreaccount1;";
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>(StorageConnection.Setting, text)]).Build();
        faults.Storage = new StorageAreas(new StorageConnection(configuration, new OperationPolicy()));
        return faults;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        behind.Dispose();
    }

    private async Task AnswerAsync(Uri emulator, HttpContext context)
    {
        if (Left > 0 && context.Request.Path.Value!.EndsWith("/$batch", StringComparison.Ordinal))
        {
            Left--;
            context.Response.StatusCode = Status;
            return;
        }

        using var request = new HttpRequestMessage(
            new HttpMethod(context.Request.Method), new Uri(emulator, context.Features.Get<IHttpRequestFeature>()!.RawTarget));
        var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        request.Content = new ByteArrayContent(body.ToArray());
        foreach (var header in context.Request.Headers.Where(header => header.Key is not ("Host" or "Content-Length" or "Transfer-Encoding")))
        {
            if (!request.Headers.TryAddWithoutValidation(header.Key, header.Value.ToArray()))
                request.Content.Headers.TryAddWithoutValidation(header.Key, header.Value.ToArray());
        }

        using var answer = await behind.SendAsync(request);
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var header in answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key is "Content-Type" or "ETag" || header.Key.StartsWith("x-ms-", StringComparison.Ordinal)))
            context.Response.Headers[header.Key] = header.Value.ToArray();
        await context.Response.Body.WriteAsync(await answer.Content.ReadAsByteArrayAsync());
    }
}
