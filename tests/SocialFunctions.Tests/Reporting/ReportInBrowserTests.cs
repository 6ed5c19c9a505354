using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using SocialFunctions.Reporting;

namespace SocialFunctions.Tests.Reporting;

/// <summary>What a phone shows: a real browser lays the page out, and nothing runs over its edge.</summary>
public sealed partial class ReportInBrowserTests
{
    [ChromiumFact]
    public async Task A_full_report_fits_a_phone() =>
        Assert.InRange(await WidthAsync(await ReportHtml.RenderAsync(ReportSamples.Full(), ReportSamples.Brand("es"), CancellationToken.None), 360), 1, 360);

    [ChromiumFact]
    public async Task Hostile_texts_do_not_push_a_report_over_the_edge() =>
        Assert.InRange(await WidthAsync(await ReportHtml.RenderAsync(ReportSamples.Hostile(), ReportSamples.Brand("en"), CancellationToken.None), 360), 1, 360);

    [ChromiumFact]
    public async Task On_a_wide_screen_a_row_is_one_line_and_on_a_phone_its_name_stands_above()
    {
        var html = await ReportHtml.RenderAsync(ReportSamples.Full(), ReportSamples.Brand("es"), CancellationToken.None);

        Assert.Equal(RowsIn(html), await AskAsync(html, 1100, BesideName));
        Assert.Equal(8 + 3, await AskAsync(html, 360, BesideName)); // of subjects and of messages by network: two short counts each
    }

    /// <summary>How many rows have all their figures beside their name.</summary>
    private const string BesideName = "[...d.querySelectorAll('th[scope=row]')].filter(n=>[...n.parentNode.querySelectorAll('td')].every(v=>v.offsetTop===n.offsetTop)).length";

    private static int RowsIn(string html) => html.Split("scope=\"row\"").Length - 1;

    private static Task<int> WidthAsync(string html, int width) => AskAsync(html, width, "d.documentElement.scrollWidth");

    /// <summary>Asks a frame of that width for a number: <c>d</c> is its document.</summary>
    private static async Task<int> AskAsync(string html, int width, string question)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var server = builder.Build();
        server.MapGet("/report", () => Results.Content(html, "text/html; charset=utf-8"));
        server.MapGet("/", () => Results.Content(
            $"<iframe src=/report style='border:0;width:{width}px;height:2000px'></iframe><script>onload=()=>{{const d=document.querySelector('iframe').contentDocument;document.body.append('answer='+{question})}}</script>",
            "text/html; charset=utf-8"));
        await server.StartAsync();
        var dom = await DumpAsync(server.Urls.First());
        return int.Parse(Answer().Match(dom).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task<string> DumpAsync(string address)
    {
        var profile = Directory.CreateTempSubdirectory("socialfunctions-browser-");
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(
                ChromiumFactAttribute.Program!,
                [
                    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                    "--disable-component-update", "--disable-sync", $"--user-data-dir={profile.FullName}", "--window-size=1200,2400",
                    "--virtual-time-budget=5000", "--dump-dom", address,
                ])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            browser.ErrorDataReceived += (_, _) => { };
            browser.BeginErrorReadLine();
            var dom = await browser.StandardOutput.ReadToEndAsync();
            await browser.WaitForExitAsync();
            return dom;
        }
        finally
        {
            profile.Delete(recursive: true);
        }
    }

    [GeneratedRegex(@"answer=(\d+)</body>")]
    private static partial Regex Answer();
}
