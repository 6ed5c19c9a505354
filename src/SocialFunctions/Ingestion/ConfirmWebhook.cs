using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using SocialFunctions.Networks.Hooks;

namespace SocialFunctions.Ingestion;

internal sealed class ConfirmWebhook(HookRegistry hooks)
{
    /// <summary>The network asks whether this address is ours; an answer that proves nothing is 401 with an empty body.</summary>
    [Function(nameof(ConfirmWebhook))]
    public IActionResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "hooks/{network}/{*subject}")] HttpRequest request, string network, string? subject)
    {
        if (!hooks.TryGet(network, out var hook, out var secrets))
            return new NotFoundResult();
        var query = request.Query.ToDictionary(one => one.Key, one => one.Value.ToString(), StringComparer.Ordinal);
        return hook.Confirm(new HookQuestion(subject ?? "", query), secrets) switch
        {
            HookHandshake.Echo echo => new ContentResult { Content = echo.Text, ContentType = echo.ContentType, StatusCode = 200 },
            _ => Refusal(request.HttpContext),
        };
    }

    private static EmptyResult Refusal(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return new EmptyResult();
    }
}
