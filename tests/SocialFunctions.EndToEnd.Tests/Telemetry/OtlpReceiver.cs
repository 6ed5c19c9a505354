using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SocialFunctions.EndToEnd.Tests.Telemetry;

/// <summary>Takes OTLP over HTTP with protobuf bodies, as a collector does.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly WebApplication web;
    private readonly List<(string Path, byte[] Body)> requests = [];

    private OtlpReceiver(WebApplication web) => this.web = web;

    public string Address => web.Urls.First();

    /// <summary>Everything that was sent, as it was.</summary>
    public IReadOnlyList<byte[]> Bodies => [.. Requests.Select(request => request.Body)];

    public IReadOnlyList<ReceivedSpan> Spans => [.. Records("/v1/traces").Select(ReceivedSpan.Read)];

    public IReadOnlyList<string> Metrics => [.. Records("/v1/metrics").Select(metric => metric.Text(1)).Distinct()];

    /// <summary>The text of each log record.</summary>
    public IReadOnlyList<string> Logs => [.. Records("/v1/logs").SelectMany(record => record.Messages(5)).Select(body => body.Text(1))];

    public static async Task<OtlpReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new OtlpReceiver(builder.Build());
        receiver.web.MapPost("/v1/{signal}", receiver.TakeAsync);
        await receiver.web.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => web.DisposeAsync();

    private IReadOnlyList<(string Path, byte[] Body)> Requests
    {
        get
        {
            lock (requests)
                return [.. requests];
        }
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        lock (requests)
            requests.Add((context.Request.Path, body.ToArray()));
        context.Response.ContentType = "application/x-protobuf";
    }

    /// <summary>The three requests have one shape: resources (1), in them scopes (2), in them records.</summary>
    private IEnumerable<ProtobufMessage> Records(string path) => Requests
        .Where(request => request.Path == path)
        .SelectMany(request => new ProtobufMessage(request.Body).Messages(1))
        .SelectMany(resource => resource.Messages(2))
        .SelectMany(scope => scope.Messages(2));
}
