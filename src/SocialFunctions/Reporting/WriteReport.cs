using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using SocialFunctions.Domain.Reporting;

namespace SocialFunctions.Reporting;

internal sealed class WriteReport(ReportWriting writing, ReportRows rows, TimeProvider time)
{
    /// <summary>
    /// POST <c>?from=2026-11-14&amp;to=2026-11-20&amp;asOf=…&amp;costSince=…</c> writes the report of a period of local days, mails
    /// nothing, and answers it as JSON; 409 for a day that has its daily report, which may have been mailed. Instants are ISO 8601 with offset; asOf is now when absent.
    /// </summary>
    [Function(nameof(WriteReport))]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "reports")] HttpRequest request, CancellationToken cancellationToken)
    {
        string? from = request.Query["from"], to = request.Query["to"];
        if (!Edition.TryParse($"{from}_{to ?? from}", out var period))
            return Problem("'from' and 'to' must be dates such as 2026-11-20, 'to' not before 'from'.");
        if (!TryInstant(request.Query["asOf"], out var asOf) || !TryInstant(request.Query["costSince"], out var costSince))
            return Problem("'asOf' and 'costSince' must be ISO 8601 instants with offset, such as 2026-11-20T09:30:00Z.");
        if (period.From == period.To && await rows.IsWrittenAsync(period.From, cancellationToken))
            return new ConflictObjectResult(new { problem = $"The report of {period} has been written and never changes: GET /api/reports/{period}." });
        var report = await writing.WriteAsync(new ReportRequest(period.From, period.To, asOf ?? time.GetUtcNow(), costSince), cancellationToken);
        return new ContentResult { Content = ReportJson.Write(report), ContentType = "application/json; charset=utf-8", StatusCode = 200 };
    }

    private static BadRequestObjectResult Problem(string problem) => new(new { problem });

    private static bool TryInstant(string? text, out DateTimeOffset? instant)
    {
        instant = null;
        if (string.IsNullOrEmpty(text))
            return true;
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var parsed))
            return false;
        instant = parsed;
        return true;
    }
}
