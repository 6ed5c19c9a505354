using Azure;
using Azure.Identity;

namespace SocialFunctions.Storage;

/// <summary>What went wrong at a call to storage: which setting, what, and what to run.</summary>
internal sealed record StorageTrouble(StorageTroubleKind Kind, string Sentence)
{
    /// <returns>Null for what passes by itself (a busy service), and for what the app did wrong.</returns>
    public static StorageTrouble? Of(Exception failure, StorageCall call, StorageSettings settings)
    {
        var said = new StorageSentences(call, settings);
        foreach (var one in Flatten(failure))
        {
            switch (one)
            {
                case AuthenticationFailedException:
                    return new(StorageTroubleKind.Refused, said.NoIdentity());
                case RequestFailedException { Status: 403, ErrorCode: "AuthorizationPermissionMismatch" or "InsufficientAccountPermissions" }:
                    return new(StorageTroubleKind.Refused, said.NoRole());
                case RequestFailedException { Status: 403, ErrorCode: "KeyBasedAuthenticationNotPermitted" }:
                    return new(StorageTroubleKind.Refused, said.NoKeys());
                case RequestFailedException { Status: 403, ErrorCode: "AuthorizationFailure" }:
                    return new(StorageTroubleKind.Refused, said.Firewall());
                case RequestFailedException { Status: 401 or 403 } refused:
                    return new(StorageTroubleKind.Refused, said.NotAccepted(refused.ErrorCode ?? $"status {refused.Status}"));
                case RequestFailedException { ErrorCode: "TableNotFound" or "QueueNotFound" or "ContainerNotFound" }:
                    return new(StorageTroubleKind.Incomplete, said.Missing());
                case RequestFailedException { ErrorCode: "TableBeingDeleted" or "QueueBeingDeleted" or "ContainerBeingDeleted" }:
                    return new(StorageTroubleKind.Incomplete, said.BeingDeleted());
                case HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError }:
                    return new(StorageTroubleKind.Unreachable, said.NoHost());
                case HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError }:
                    return new(StorageTroubleKind.Unreachable, said.NotTrusted());
                case RequestFailedException { Status: 0 } silent when silent.InnerException is not HttpRequestException:
                case HttpRequestException:
                    return new(StorageTroubleKind.Unreachable, said.NoAnswer());
            }
        }

        return null;
    }

    private static IEnumerable<Exception> Flatten(Exception? failure) => failure switch
    {
        null => [],
        // The last try is the one that counts.
        AggregateException several => several.InnerExceptions.Reverse().SelectMany(Flatten),
        _ => Flatten(failure.InnerException).Prepend(failure),
    };
}
