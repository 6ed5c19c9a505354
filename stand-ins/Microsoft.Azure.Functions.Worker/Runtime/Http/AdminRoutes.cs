using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Microsoft.Azure.Functions.Worker.StandIn;

/// <summary>What the genuine host offers to its operator, behind the master key: its state, and running a function by hand.</summary>
internal sealed class AdminRoutes(FunctionCatalog catalog, FunctionKeys keys, TimerService timers, QueueService queues)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        // Says nothing but that the host lives; anonymous in the genuine host too.
        routes.MapMethods("/admin/host/ping", ["GET", "POST"], _ => Task.CompletedTask);
        routes.MapGet("/admin/host/status", (HttpRequest request) =>
            Allowed(request) ? Results.Json(new { state = "Running" }) : Results.Unauthorized());
        routes.MapPost("/admin/functions/{name}", RunAsync);
    }

    private async Task<IResult> RunAsync(string name, HttpRequest request)
    {
        if (!Allowed(request))
            return Results.Unauthorized();
        if (catalog.Find(name) is not { } function)
            return Results.NotFound();
        if (function.Trigger is HttpTriggerAttribute)
            return Results.Problem("An HTTP function is run through its route.", statusCode: StatusCodes.Status400BadRequest);
        if (await InputAsync(request) is not { } input)
            return Results.Problem("The body must be a JSON object such as {\"input\":\"\"}.", statusCode: StatusCodes.Status400BadRequest);

        // Accepted, not done: the run goes on after the answer, and the drain waits for it.
        _ = Task.Run(() => function.Trigger is TimerTriggerAttribute ? timers.RunByHandAsync(function) : queues.RunByHandAsync(function, input));
        return Results.Accepted();
    }

    private bool Allowed(HttpRequest request) => keys.Allows(request, AuthorizationLevel.Admin);

    /// <summary>Null when the body cannot be read.</summary>
    private static async Task<string?> InputAsync(HttpRequest request)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
            if (body.RootElement.ValueKind != JsonValueKind.Object)
                return null;
            if (!body.RootElement.TryGetProperty("input", out var input))
                return "";
            return input.ValueKind == JsonValueKind.String ? input.GetString() : input.GetRawText();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
