using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace SocialFunctions.Reporting.Mail;

internal sealed class ListMails(MailSettling settling)
{
    /// <summary>GET the mails that are uncertain, failed or still to be sent, with the id that settles each. They hold addresses.</summary>
    [Function(nameof(ListMails))]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "mails")] HttpRequest request, CancellationToken cancellationToken) =>
        new OkObjectResult(await settling.ListAsync(cancellationToken));
}
