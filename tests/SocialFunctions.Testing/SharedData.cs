namespace SocialFunctions.Testing;

/// <summary>Real data beside the checkout, in <c>../shared/data</c>; never copied into the project, absent on most machines.</summary>
public static class SharedData
{
    public static string? Find(params string[] parts)
    {
        var path = Path.GetFullPath(Path.Combine([RepositoryRoot.Path, "..", "shared", "data", .. parts]));
        return Path.Exists(path) ? path : null;
    }
}
