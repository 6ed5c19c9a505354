using System.Net;
using System.Text;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace SocialFunctions.StandIns.Tests.Tables;

/// <summary>A table service that answers as it is told, one answer after the other, and keeps what it was sent.</summary>
public sealed class ScriptedTransport(params (HttpStatusCode Status, string Body)[] answers) : HttpMessageHandler
{
    public List<(HttpRequestMessage Message, string Body)> Sent { get; } = [];

    public TableClientOptions Options(int retries = 0) => new()
    {
        Transport = new HttpClientTransport(new HttpClient(this)),
        Retry = { MaxRetries = retries, Delay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(1) },
    };

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken).GetAwaiter().GetResult();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var (status, body) = answers[Sent.Count];
        Sent.Add((request, request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken)));
        return new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
    }
}
