using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using SocialFunctions.Domain.Classification;

namespace SocialFunctions.Inbox.Corrections;

internal sealed class CorrectMention(MentionCorrecting correcting)
{
    private const int LongestBody = 64 * 1024;

    /// <summary>
    /// POST <c>{"network":"x","id":"119237","intent":"complaint","needsReply":true}</c> says what a mention is; docs/operations.md has
    /// the keys. 200 with what then stands, 400 with every problem of the body, 404 for a mention that is not known, 409 for one that
    /// has nothing to correct. Sent twice, it is one correction.
    /// </summary>
    [Function(nameof(CorrectMention))]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "corrections")] HttpRequest request, CancellationToken cancellationToken)
    {
        var (body, problems) = await BoundedRequest.ReadAsync(request.Body, LongestBody, cancellationToken) is { } bytes
            ? CorrectionBody.Read(bytes)
            : (null, [$"The body is longer than {LongestBody / 1024} KB."]);
        if (body is null)
            return new BadRequestObjectResult(new { problems });
        return await correcting.CorrectAsync(body, cancellationToken) switch
        {
            CorrectionResult.Corrected corrected => new OkObjectResult(CorrectionAnswer.Of(corrected.Mention)),
            CorrectionResult.Refused refused => new ConflictObjectResult(new { problem = refused.Reason }),
            _ => new NotFoundObjectResult(new { problem = $"No mention {body.Mention} is known." }),
        };
    }
}
