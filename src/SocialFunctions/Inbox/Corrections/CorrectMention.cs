using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using SocialFunctions.Domain.Classification;

namespace SocialFunctions.Inbox.Corrections;

internal sealed class CorrectMention(MentionCorrecting correcting)
{
    private const int LongestBody = 64 * 1024;

    private static ObjectResult TooLarge => new(new { problem = $"The body is longer than {LongestBody / 1024} KB: a correction is one JSON object." })
    {
        StatusCode = StatusCodes.Status413PayloadTooLarge,
    };

    /// <summary>
    /// POST <c>{"network":"x","id":"119237","intent":"complaint","needsReply":true}</c> says what a mention is; docs/operations.md has
    /// the keys. 200 with what then stands, 400 with every problem of the body, 404 for a mention that is not known, 409 for one that
    /// has nothing to correct, 413 for a body over 64 KB. Sent twice, it is one correction.
    /// </summary>
    [Function(nameof(CorrectMention))]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "corrections")] HttpRequest request, CancellationToken cancellationToken)
    {
        if (await BoundedRequest.ReadAsync(request, LongestBody, cancellationToken) is not { } bytes)
            return TooLarge;
        var (body, problems) = CorrectionBody.Read(bytes);
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
