using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace SocialFunctions.Upkeep;

internal sealed class CheckHealth(HealthReading health)
{
    /// <summary>GET the state of storage, queues, effects, polls, reports and quarantine: 200, or 503 when storage does not serve the app.</summary>
    [Function(nameof(CheckHealth))]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health")] HttpRequest request, CancellationToken cancellationToken)
    {
        var state = await health.ReadAsync(cancellationToken);
        return new JsonResult(state) { StatusCode = state.Storage == "reachable" ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable };
    }
}
