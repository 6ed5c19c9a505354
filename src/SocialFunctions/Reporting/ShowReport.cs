using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Reporting;
using SocialFunctions.Reporting.Mail;

namespace SocialFunctions.Reporting;

internal sealed class ShowReport(EditionStore editions, Brand brand)
{
    /// <summary>GET a stored edition, a day or <c>from_to</c>: HTML, or with <c>?format=</c> json or eml (the mail, to the first recipient).</summary>
    [Function(nameof(ShowReport))]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "reports/{date}")] HttpRequest request,
        string date,
        CancellationToken cancellationToken)
    {
        var format = request.Query["format"].ToString() is { Length: > 0 } asked ? asked : "html";
        if (!Edition.TryParse(date, out var edition) || format is not ("html" or "json" or "eml"))
            return new BadRequestObjectResult(new { problem = "Ask for a date such as 2026-11-20 (or 2026-11-14_2026-11-20), with format html, json or eml." });
        if (await editions.ReadAsync(edition, format == "eml" ? "json" : format, cancellationToken) is not { } stored)
            return new NotFoundObjectResult(new { problem = $"No report of {edition} has been written." });
        return format switch
        {
            "html" => Content(stored, "text/html"),
            "json" => Content(stored, "application/json"),
            _ => await MailAsync(edition, stored, cancellationToken),
        };
    }

    private static ContentResult Content(string text, string type) =>
        new() { Content = text, ContentType = $"{type}; charset=utf-8", StatusCode = StatusCodes.Status200OK };

    private async Task<FileContentResult> MailAsync(Edition edition, string json, CancellationToken cancellationToken)
    {
        var html = await editions.ReadAsync(edition, "html", cancellationToken) ?? "";
        var recipient = brand.Report.Recipients[0];
        using var mail = ReportMail.Compose(ReportJson.Read(json), brand, html, recipient, MailEffects.MessageId(brand, edition, recipient));
        return new FileContentResult(EmlWriter.ToBytes(mail), "message/rfc822");
    }
}
