namespace SocialFunctions.Networks.Hooks;

/// <summary>What a body's signature proves. The default proves nothing.</summary>
public enum HookProof
{
    /// <summary>No signature came.</summary>
    Missing,

    /// <summary>What came cannot be a signature of this network.</summary>
    Malformed,

    /// <summary>A signature, but of other bytes or by another secret.</summary>
    Wrong,

    /// <summary>Signed by one of our secrets.</summary>
    Genuine,
}
