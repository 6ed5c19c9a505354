using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SocialFunctions.EndToEnd.Tests.Identity;

/// <summary>The endpoint at which App Service and Functions give an app the tokens of its managed identity.</summary>
internal sealed class IdentityEndpoint : IAsyncDisposable
{
    public const string ClientId = "aaaaaaaa-0000-0000-0000-000000000003";

    private const string Header = "a-header-of-the-tests";
    private readonly WebApplication app;

    private IdentityEndpoint(WebApplication app) => this.app = app;

    /// <summary>What tokens were given for: resource and client id.</summary>
    public ConcurrentQueue<(string Resource, string ClientId)> Given { get; } = [];

    /// <summary>In place of the resource that was asked for.</summary>
    public string? WrongAudience { get; init; }

    /// <summary>What the platform puts into an app's environment.</summary>
    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["IDENTITY_ENDPOINT"] = $"{app.Urls.Single()}/msi/token",
        ["IDENTITY_HEADER"] = Header,
    };

    public static async Task<IdentityEndpoint> StartAsync(string? wrongAudience = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var endpoint = new IdentityEndpoint(builder.Build()) { WrongAudience = wrongAudience };
        endpoint.app.MapGet("/msi/token", endpoint.AnswerAsync);
        await endpoint.app.StartAsync();
        return endpoint;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var (resource, client) = ($"{context.Request.Query["resource"]}", $"{context.Request.Query["client_id"]}");
        // The header proves that the call comes from the app; a client id that is not assigned to it gets nothing.
        if (context.Request.Headers["X-IDENTITY-HEADER"] != Header || client is not ("" or ClientId) || context.Request.Query["api-version"] != "2019-08-01")
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsJsonAsync(new { statusCode = 400, message = "No managed identity was found for the given id." });
            return;
        }

        Given.Enqueue((resource, client));
        var expires = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds();
        await context.Response.WriteAsync(JsonSerializer.Serialize(new
        {
            access_token = AccessToken.For(WrongAudience ?? resource),
            expires_on = $"{expires}",
            resource,
            token_type = "Bearer",
            client_id = client,
        }));
    }
}
