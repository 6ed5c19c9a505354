using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SocialFunctions.EndToEnd.Tests.Identity;

/// <summary>A service of Azure over https on a free port of the loopback, that answers as a test says.</summary>
internal sealed class SecureServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private SecureServer(WebApplication app) => this.app = app;

    public Uri Address => new($"https://127.0.0.1:{new Uri(app.Urls.Single()).Port}");

    public static async Task<SecureServer> StartAsync(SelfSigned certificate, RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate.Certificate)));
        var app = builder.Build();
        app.Run(answer);
        await app.StartAsync();
        return new SecureServer(app);
    }

    /// <summary>As storage refuses: with a code, in a header and in XML.</summary>
    public static Task<SecureServer> RefusingAsync(SelfSigned certificate, int status, string code) => StartAsync(certificate, context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers["x-ms-error-code"] = code;
        context.Response.ContentType = "application/xml";
        return context.Response.WriteAsync($"<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>{code}</Code><Message>It said no.</Message></Error>");
    });

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
