using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace SocialFunctions.Upkeep;

internal sealed class ReplayQuarantined(QuarantineReplay replay)
{
    /// <summary>
    /// POST puts what is in quarantine back where it came from: all of it, or <c>?source=</c> one queue or webhook, or with
    /// <c>&amp;id=</c> one message (as <see cref="ListQuarantined"/> names it). Answers how many went back and what stays, with the reason.
    /// </summary>
    [Function(nameof(ReplayQuarantined))]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "quarantine/replay")] HttpRequest request, CancellationToken cancellationToken)
    {
        string? source = request.Query["source"], id = request.Query["id"];
        return new OkObjectResult(await replay.RunAsync(source, id, cancellationToken));
    }
}
