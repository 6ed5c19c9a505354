using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace SocialFunctions.Run;

/// <summary>The app's HTTP interface, as this program uses it.</summary>
internal sealed class AppClient(int port, string key) : IDisposable
{
    private readonly HttpClient http = Http(port, key);

    public string Address { get; } = $"http://127.0.0.1:{port}";

    public string Key { get; } = key;

    public void Dispose() => http.Dispose();

    /// <summary>Null when nobody answers.</summary>
    public async Task<JsonElement?> HealthAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("api/health", UriKind.Relative), cancellationToken);
            return answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken) : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>Null when the app could not take the piece now: it may be sent again.</summary>
    public async Task<ImportOutcome?> ImportAsync(ReadOnlyMemory<byte> piece, long firstLine, CancellationToken cancellationToken)
    {
        try
        {
            using var body = new ReadOnlyMemoryContent(piece);
            using var answer = await http.PostAsync(new Uri($"api/import?firstLine={firstLine}", UriKind.Relative), body, cancellationToken);
            return answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync<ImportOutcome>(cancellationToken) : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>Calls a webhook, as a network does.</summary>
    public async Task PushAsync(string hook, HttpContent body, CancellationToken cancellationToken)
    {
        using var answer = await http.PostAsync(new Uri($"api/hooks/{hook}", UriKind.Relative), body, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Runs a timer function now; answers when the host has started it.</summary>
    public async Task RunNowAsync(string function, CancellationToken cancellationToken)
    {
        using var answer = await http.PostAsJsonAsync(new Uri($"admin/functions/{function}", UriKind.Relative), new { input = "" }, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    public async Task<HttpStatusCode> WriteReportAsync(
        DateOnly from, DateOnly to, DateTimeOffset asOf, DateTimeOffset costSince, CancellationToken cancellationToken)
    {
        var query = string.Create(
            CultureInfo.InvariantCulture,
            $"from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}&asOf={Escaped(asOf)}&costSince={Escaped(costSince)}");
        using var answer = await http.PostAsync(new Uri($"api/reports?{query}", UriKind.Relative), null, cancellationToken);
        return answer.StatusCode;
    }

    public Task<byte[]> ReportAsync(string edition, string format, CancellationToken cancellationToken) =>
        http.GetByteArrayAsync(new Uri($"api/reports/{edition}?format={format}", UriKind.Relative), cancellationToken);

    /// <summary>What people corrected, as JSON Lines; null when nobody answers.</summary>
    public async Task<byte[]?> CorrectionsAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await http.GetByteArrayAsync(new Uri("api/corrections", UriKind.Relative), cancellationToken);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static string Escaped(DateTimeOffset instant) => Uri.EscapeDataString(instant.ToString("O", CultureInfo.InvariantCulture));

    private static HttpClient Http(int port, string key)
    {
        var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/"), Timeout = TimeSpan.FromMinutes(10) };
        client.DefaultRequestHeaders.Add("x-functions-key", key);
        return client;
    }
}
