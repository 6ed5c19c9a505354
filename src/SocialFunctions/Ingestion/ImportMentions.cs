using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace SocialFunctions.Ingestion;

internal sealed class ImportMentions(MentionImport import)
{
    /// <summary>
    /// POST JSON Lines in the import format. Answers when the queue has every right line; wrong ones are named by number,
    /// counted from <c>?firstLine=</c> (default 1) when the body is a piece of a longer file. 413 above what the server takes.
    /// </summary>
    [Function(nameof(ImportMentions))]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "import")] HttpRequest request, CancellationToken cancellationToken)
    {
        var text = request.Query["firstLine"].ToString();
        if (text.Length > 0 && (!long.TryParse(text, out var given) || given < 1))
            return new BadRequestObjectResult(new { problem = "'firstLine' must be a whole number, 1 or more." });
        var firstLine = text.Length > 0 ? long.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : 1;
        try
        {
            return new OkObjectResult(await import.ImportAsync(request.Body, firstLine, cancellationToken));
        }
        catch (BadHttpRequestException refused) when (refused.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            const string TooLarge = "The body is longer than the server takes (30 MB). Send it in pieces of whole lines, each with its firstLine; "
                + "what is already in is not counted twice.";
            return new ObjectResult(new { problem = TooLarge }) { StatusCode = refused.StatusCode };
        }
    }
}
