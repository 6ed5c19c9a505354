using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace SocialFunctions.Inbox.Corrections;

internal sealed class ListCorrections(CorrectionLines lines)
{
    /// <summary>GET answers all corrections as JSON Lines, a test set for <c>./run --evaluate --corrections FILE</c>. They hold what people wrote.</summary>
    [Function(nameof(ListCorrections))]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "corrections")] HttpRequest request, CancellationToken cancellationToken) =>
        new ContentResult
        {
            Content = await lines.WriteAsync(cancellationToken), ContentType = "application/x-ndjson; charset=utf-8", StatusCode = StatusCodes.Status200OK,
        };
}
