namespace SocialFunctions.Networks.Polling;

/// <summary>Names of streams that hold what is searched for, so that a changed search starts anew.</summary>
internal static class StreamName
{
    private const int Longest = 64;

    /// <summary>A long one ends in a hash of the whole.</summary>
    public static string Of(string prefix, string sought)
    {
        var name = $"{prefix}:{sought}";
        return name.Length <= Longest ? name : $"{name[..(Longest - 9)]}~{Fingerprint.Of(sought)[..8]}";
    }
}
