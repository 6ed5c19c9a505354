using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace SocialFunctions.Reporting.Mail;

internal sealed class SettleMail(MailSettling settling)
{
    /// <summary>
    /// POST <c>?id=…&amp;as=sent</c> when the recipient has the mail, <c>as=again</c> when it did not come: then it is sent once more.
    /// 200 with the mail as it stands, 400 for another <c>as</c>, 404 for a mail that waits for nobody, 409 when it cannot be done.
    /// </summary>
    [Function(nameof(SettleMail))]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "mails/settle")] HttpRequest request, CancellationToken cancellationToken)
    {
        string? id = request.Query["id"], how = request.Query["as"];
        if (string.IsNullOrEmpty(id) || how is not ("sent" or "again"))
            return new BadRequestObjectResult(new { problem = "'id' must be that of a mail in GET /api/mails, and 'as' must be 'sent' or 'again'." });
        return await settling.SettleAsync(id, how == "again", cancellationToken) switch
        {
            SettleOutcome.Settled settled => new OkObjectResult(settled.Mail),
            SettleOutcome.Refused refused => new ConflictObjectResult(new { problem = refused.Reason }),
            _ => new NotFoundObjectResult(new { problem = "No mail of this id waits to be settled: GET /api/mails lists those that do." }),
        };
    }
}
