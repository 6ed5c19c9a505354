namespace SocialFunctions.Run;

/// <summary>The folder of the checkout that this program was built in.</summary>
internal static class Checkout
{
    private static string? root;

    /// <exception cref="InvalidOperationException">The program lies in no checkout.</exception>
    public static string Root => root ??= Find();

    public static string Of(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SocialFunctions.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("No SocialFunctions.sln above this program: run it from a checkout.");
    }
}
