namespace SocialFunctions.Startup;

/// <summary>Where the brand file lies: <c>Brand__File</c>, absolute or beside the app.</summary>
public sealed class BrandOptions
{
    public const string SectionName = "Brand";

    public string File { get; set; } = "";

    /// <summary>The file's path: as given, in the working folder, or in the folder of the app. Null when it is in none.</summary>
    public string? Find() => new[] { File, Path.Combine(AppContext.BaseDirectory, File) }.FirstOrDefault(System.IO.File.Exists);
}
