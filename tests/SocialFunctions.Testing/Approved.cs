using Xunit;

namespace SocialFunctions.Testing;

/// <summary>
/// Compares a text with an approved file. On a difference the received text is left beside it as <c>*.received.*</c>;
/// with APPROVE=1 in the environment it becomes the approved one.
/// </summary>
public static class Approved
{
    public static void Verify(string actual, params string[] pathInRepository)
    {
        var approved = RepositoryRoot.Of(pathInRepository);
        var text = actual.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        var received = Path.ChangeExtension(approved, ".received" + Path.GetExtension(approved));
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(approved)!);
            File.WriteAllText(approved, text);
            File.Delete(received);
            return;
        }

        var expected = File.Exists(approved) ? File.ReadAllText(approved) : "";
        if (expected == text)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(approved)!);
        File.WriteAllText(received, text);
        Assert.Equal(expected, text);
    }
}
