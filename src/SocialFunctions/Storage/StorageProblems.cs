using Azure;
using Azure.Identity;

namespace SocialFunctions.Storage;

/// <summary>Tells what a person must put right from what passes by itself (a busy service) and from what is said every day (404 for a row).</summary>
internal static class StorageProblems
{
    /// <summary>Those that a body is searched for, where no header gives one.</summary>
    public static IReadOnlyList<string> Codes { get; } =
        ["TableNotFound", "AuthorizationPermissionMismatch", "AuthorizationFailure", "KeyBasedAuthenticationNotPermitted", "TableBeingDeleted", "AuthenticationFailed"];

    /// <param name="code">The service's own word for it.</param>
    /// <returns>Null for what the client and the app know how to take.</returns>
    public static StorageProblem? Of(int status, string? code, StorageSentences say) => (status, code) switch
    {
        (403, "AuthorizationPermissionMismatch" or "InsufficientAccountPermissions") => new(StorageTrouble.Refused, say.NoRole(), status, code, null),
        (403, "KeyBasedAuthenticationNotPermitted") => new(StorageTrouble.Refused, say.NoKeys(), status, code, null),
        (403, "AuthorizationFailure") => new(StorageTrouble.Refused, say.Firewall(), status, code, null),
        (401 or 403, _) => new(StorageTrouble.Refused, say.NotAccepted(code ?? $"status {status}"), status, code, null),
        (404, "TableNotFound" or "QueueNotFound" or "ContainerNotFound") => new(StorageTrouble.Incomplete, say.Missing(), status, code, null),
        (409, "TableBeingDeleted" or "QueueBeingDeleted" or "ContainerBeingDeleted") => new(StorageTrouble.Incomplete, say.BeingDeleted(), status, code, null),
        _ => null,
    };

    /// <summary>Of a call that got no answer, after all tries; the last one counts.</summary>
    public static StorageProblem? Of(Exception failure, StorageSentences say) => Flatten(failure).Select(one => one switch
    {
        AuthenticationFailedException => new StorageProblem(StorageTrouble.Refused, say.NoIdentity(), 0, null, failure),
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => new StorageProblem(StorageTrouble.Unreachable, say.NoHost(), 0, null, failure),
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => new StorageProblem(StorageTrouble.Unreachable, say.NotTrusted(), 0, null, failure),
        HttpRequestException => new StorageProblem(StorageTrouble.Unreachable, say.NoAnswer(), 0, null, failure),
        RequestFailedException { Status: 0, InnerException: not HttpRequestException } => new StorageProblem(StorageTrouble.Unreachable, say.NoAnswer(), 0, null, failure),
        _ => null,
    }).FirstOrDefault(problem => problem is not null);

    private static IEnumerable<Exception> Flatten(Exception? failure) => failure switch
    {
        null => [],
        AggregateException several => several.InnerExceptions.Reverse().SelectMany(Flatten),
        _ => Flatten(failure.InnerException).Prepend(failure),
    };
}
