using SocialFunctions.Testing;

namespace SocialFunctions.Tests.Structure;

/// <summary>Runs where kubectl is; elsewhere it is skipped aloud. What it shows needs no cluster.</summary>
public sealed class KubectlFactAttribute : FactAttribute
{
    public KubectlFactAttribute()
    {
        if (Installed.Find("kubectl") is null)
            Skip = "kubectl is not installed: the manifests were read, and not rendered.";
    }
}
