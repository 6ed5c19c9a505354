namespace SocialFunctions.EndToEnd.Tests;

/// <summary>A folder that goes with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public DirectoryInfo Directory { get; } = System.IO.Directory.CreateTempSubdirectory("socialfunctions-");

    public void Dispose() => Directory.Delete(recursive: true);
}
