using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.LinkedIn;

/// <summary>One comment or post by its identity.</summary>
internal static class LinkedInFetch
{
    /// <summary>Neither when it is gone.</summary>
    public static async Task<(Mention? Mention, PollFault? Fault)> ReadAsync(LinkedInApi api, LinkedInUrn urn, CancellationToken cancellationToken)
    {
        var path = urn.Comment is null ? $"posts/{urn.Escaped}" : $"socialActions/{urn.Post.Escaped}/comments/{urn.Comment}";
        switch (await api.OneAsync(path, cancellationToken))
        {
            case ApiAnswer.Failed { Fault: var fault }:
                return (null, fault.Kind == PollFaultKind.NotFound ? null : fault);
            case ApiAnswer.Json { Root: var comment } when urn.Comment is not null:
                return (LinkedInComment.Read(comment, api.Page), null);
            case ApiAnswer.Json { Root: var root } when LinkedInPost.Read(root, api.Page) is { } post:
                var (posts, problem) = await LinkedInMetadata.AddAsync(api, [post], cancellationToken);
                return problem is null ? (posts[0], null) : (null, problem);
            default:
                return (null, null);
        }
    }
}
