namespace SocialFunctions.Tests.Structure;

/// <summary>Runs where kubectl is; elsewhere it is skipped aloud. What it shows needs no cluster.</summary>
public sealed class KubectlFactAttribute : FactAttribute
{
    public KubectlFactAttribute()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!folders.Any(folder => File.Exists(Path.Combine(folder, "kubectl"))))
            Skip = "kubectl is not installed.";
    }
}
