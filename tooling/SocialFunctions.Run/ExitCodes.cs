namespace SocialFunctions.Run;

/// <summary>What <c>./run</c> ends with.</summary>
internal static class ExitCodes
{
    public const int Done = 0;
    public const int Failed = 1;

    /// <summary>A wrong option, setting, brand file or labelled file; all of them were printed.</summary>
    public const int WrongInput = 2;

    /// <summary>Lines of an import were wrong and named; the rest went in.</summary>
    public const int WrongLines = 3;

    /// <summary>Storage could not be reached.</summary>
    public const int NoStorage = 4;
}
