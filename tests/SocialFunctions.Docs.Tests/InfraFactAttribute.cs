using SocialFunctions.Testing;

namespace SocialFunctions.Docs.Tests;

/// <summary>A test that reads a file of <c>infra/</c>; skipped aloud where a checkout has none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class InfraFactAttribute : FactAttribute
{
    public InfraFactAttribute(string file)
    {
        File = file;
        if (!System.IO.File.Exists(RepositoryRoot.Of("infra", file)))
            Skip = $"infra/{file} is absent: nothing is deployed from this checkout.";
    }

    public string File { get; }
}
