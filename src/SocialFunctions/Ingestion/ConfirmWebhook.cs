using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using SocialFunctions.Ingestion.Subscriptions;
using SocialFunctions.Networks.Hooks;

namespace SocialFunctions.Ingestion;

internal sealed class ConfirmWebhook(HookRegistry hooks, SubscriptionAnswers subscriptions)
{
    /// <summary>The network asks whether this address is ours: 401 when that proves nothing, 404 for a subscription that we did not ask for.</summary>
    [Function(nameof(ConfirmWebhook))]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "hooks/{network}/{*subject}")] HttpRequest request, string network, string? subject,
        CancellationToken cancellationToken)
    {
        if (!hooks.TryGet(network, out var hook, out var secrets))
            return new NotFoundResult();
        var query = request.Query.ToDictionary(one => one.Key, one => one.Value.ToString(), StringComparer.Ordinal);
        return hook.Confirm(new HookQuestion(subject ?? "", query), secrets) switch
        {
            HookHandshake.Echo echo => new ContentResult { Content = echo.Text, ContentType = echo.ContentType, StatusCode = 200 },
            HookHandshake.Subscription question when await subscriptions.IsOursAsync(question, cancellationToken) =>
                new ContentResult { Content = question.Challenge, ContentType = "text/plain", StatusCode = 200 },
            HookHandshake.Subscription => Refusal(request.HttpContext, StatusCodes.Status404NotFound),
            _ => Refusal(request.HttpContext, StatusCodes.Status401Unauthorized),
        };
    }

    private static EmptyResult Refusal(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return new EmptyResult();
    }
}
