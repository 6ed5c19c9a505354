using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace SocialFunctions.Upkeep;

internal sealed class ListQuarantined(QuarantineStore quarantine)
{
    /// <summary>GET what is in quarantine with its reason: all of it, or <c>?source=</c> one queue or webhook. It holds no text of a message.</summary>
    [Function(nameof(ListQuarantined))]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "quarantine")] HttpRequest request, CancellationToken cancellationToken)
    {
        string? source = request.Query["source"];
        var messages = new List<QuarantinedMessage>();
        await foreach (var row in quarantine.ListAsync(source, cancellationToken))
        {
            messages.Add(new QuarantinedMessage(
                quarantine.SourceOf(row), row.RowKey, row.GetString("reason"), row.GetInt32("count") ?? 1,
                row.GetDateTimeOffset("firstSeen"), row.GetDateTimeOffset("lastSeen")));
        }

        return new OkObjectResult(messages);
    }
}
