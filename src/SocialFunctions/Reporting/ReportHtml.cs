using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Reporting;
using SocialFunctions.Reporting.Rendering;

namespace SocialFunctions.Reporting;

/// <summary>The report as one HTML document: inline styles and tables only, nothing fetched, nothing run.</summary>
public static partial class ReportHtml
{
    public static async Task<string> RenderAsync(Report report, Brand brand, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var sheet = ReportSheet.Of(report, brand);
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(ReportDocument.Sheet)] = sheet });
            var document = await renderer.RenderComponentAsync<ReportDocument>(parameters);
            return Slim(document.ToHtmlString());
        });
    }

    /// <summary>
    /// Mail clients cut a message at about 100 KB: indentation goes, and letters beyond ASCII stand as themselves.
    /// What has a meaning in HTML is ASCII and stays encoded.
    /// </summary>
    private static string Slim(string html) =>
        Letter().Replace(Indentation().Replace(html, "\n"), match =>
            char.ConvertFromUtf32(int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));

    [GeneratedRegex("[ ]*\\n\\s+")]
    private static partial Regex Indentation();

    [GeneratedRegex("&#x([A-F]0|[A-F][1-9A-F]|[1-9A-F][0-9A-F]{2,5});")]
    private static partial Regex Letter();
}
