namespace SocialFunctions.Testing;

/// <summary>The programs of this machine that some tests need, such as a browser.</summary>
public static class Installed
{
    /// <summary>Where the first of these programs lies that is on the path; null for none.</summary>
    public static string? Find(params string[] names) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => names.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);
}
