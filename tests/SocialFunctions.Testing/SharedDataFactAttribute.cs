using Xunit;

namespace SocialFunctions.Testing;

/// <summary>A test that reads real data; skipped aloud, by name of the file, where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute(params string[] parts)
    {
        Parts = parts;
        if (SharedData.Find(parts) is null)
            Skip = $"../shared/data/{string.Join('/', parts)} is absent: this test needs real data that the project may not carry.";
    }

    public IReadOnlyList<string> Parts { get; }
}
