using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace SocialFunctions.Ingestion;

internal sealed class ReceiveWebhook(HookRegistry hooks, HookReception reception)
{
    /// <summary>
    /// 200 once the queue has what a signed body holds (or quarantine, when it cannot be read); 401 with an empty body when the
    /// signature is wrong or missing (202 where the network asks for that); 410 for a subscription that nobody wants any more; 413 above
    /// 8 MB; 404 for a network that is not enabled.
    /// </summary>
    [Function(nameof(ReceiveWebhook))]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "hooks/{network}/{*subject}")] HttpRequest request,
        string network,
        string? subject,
        CancellationToken cancellationToken)
    {
        // Empty results throughout: a result with a status alone is given a body by the framework's problem details.
        request.HttpContext.Response.StatusCode = hooks.TryGet(network, out var hook, out var secrets)
            ? await reception.ReceiveAsync(hook, secrets, subject ?? "", request, cancellationToken)
            : StatusCodes.Status404NotFound;
        return new EmptyResult();
    }
}
