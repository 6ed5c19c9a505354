namespace SocialFunctions.Storage;

/// <summary>Why a call to storage failed, as health names it in lower case.</summary>
internal enum StorageTrouble
{
    /// <summary>No answer.</summary>
    Unreachable,

    /// <summary>The identity, its roles, the key or the firewall.</summary>
    Refused,

    /// <summary>A table, queue or container is not there.</summary>
    Incomplete,
}
