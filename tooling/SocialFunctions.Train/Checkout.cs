namespace SocialFunctions.Train;

internal static class Checkout
{
    /// <summary>The folder above this program that holds the solution.</summary>
    public static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "SocialFunctions.sln")))
                return folder.FullName;
        throw new InvalidOperationException("No SocialFunctions.sln above this program: run it from a checkout.");
    }
}
