using SocialFunctions.Testing;

namespace SocialFunctions.Tests.Reporting;

/// <summary>A test that needs a real browser; skipped aloud where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute()
    {
        if (Program is null)
            Skip = "No Chromium on the path: the page was not looked at in a browser (install the package chromium).";
    }

    public static string? Program { get; } = Installed.Find("chromium", "chromium-browser", "google-chrome");
}
