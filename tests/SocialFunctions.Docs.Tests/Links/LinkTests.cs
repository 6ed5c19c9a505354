using SocialFunctions.Testing;

namespace SocialFunctions.Docs.Tests.Links;

/// <summary>Links within the repository lead somewhere. Addresses outside it are not called: a test that needs the world is no test of ours.</summary>
public sealed class LinkTests
{
    /// <summary>Code spans that begin so are paths of the repository.</summary>
    private static readonly string[] Folders =
        ["src/", "docs/", "tests/", "tooling/", "stand-ins/", "samples/", "infra/", "corpus/", "benchmarks/", ".github/", ".devcontainer/", ".vscode/"];

    private static readonly IReadOnlyList<MarkdownPage> Pages =
        [.. RepositoryFiles.Ending(".md").Select(file => new MarkdownPage(file, RepositoryFiles.Text(file)))];

    [Fact]
    public void Every_link_leads_to_a_file_and_its_anchor_to_a_heading()
    {
        Assert.InRange(Pages.Sum(page => page.Links.Count()), 30, int.MaxValue);
        Findings.None(Pages.SelectMany(page => page.Links.Select(link => Problem(page, link)).OfType<string>()));
    }

    [Fact]
    public void Every_path_in_backticks_is_there()
    {
        var named = Pages.SelectMany(page => page.CodeSpans.Where(IsPath).Select(path => (page.File, Path: path))).ToList();
        Assert.NotEmpty(named);
        Findings.None(named.Where(one => !Path.Exists(RepositoryRoot.Of(one.Path))).Select(one => $"{one.File}: there is no {one.Path}"));
    }

    [Theory]
    [InlineData("gone.md", "docs/page.md: gone.md leads to no file")]
    [InlineData("../README.md#no-such-part", "docs/page.md: ../README.md#no-such-part names no heading of README.md")]
    [InlineData("#no-such-part", "docs/page.md: #no-such-part names no heading of docs/page.md")]
    [InlineData("../../outside.md", "docs/page.md: ../../outside.md leads out of the repository")]
    public void A_link_that_leads_nowhere_is_named(string link, string problem) =>
        Assert.Equal(problem, Problem(new MarkdownPage("docs/page.md", "# Page\n"), link));

    [Theory]
    [InlineData("The `report.json` of a day", "the-reportjson-of-a-day")]
    [InlineData("What runs, and when?", "what-runs-and-when")]
    [InlineData("[Keys](keys.md) & more", "keys--more")]
    public void A_heading_is_an_anchor_as_GitHub_makes_it(string heading, string anchor) => Assert.Equal(anchor, MarkdownPage.AnchorOf(heading));

    [Fact]
    public void A_link_in_a_fenced_block_or_in_backticks_is_no_link() =>
        Assert.Empty(new MarkdownPage("page.md", "```text\n[a](gone.md)\n```\n`[b](gone.md)`\n").Links);

    private static string? Problem(MarkdownPage page, string link)
    {
        if (link.Contains("://", StringComparison.Ordinal) || link.StartsWith("mailto:", StringComparison.Ordinal))
            return null;
        var (path, anchor) = link.Split('#') is [var before, var after] ? (before, after) : (link, null);
        var target = path.Length == 0 ? page.File : FromRoot(Path.Combine(Path.GetDirectoryName(page.File)!, Uri.UnescapeDataString(path)));
        if (target.StartsWith("..", StringComparison.Ordinal))
            return $"{page.File}: {link} leads out of the repository";
        if (path.Length > 0 && !Path.Exists(RepositoryRoot.Of(target)))
            return $"{page.File}: {link} leads to no file";
        if (anchor is null || (path.Length > 0 && !target.EndsWith(".md", StringComparison.Ordinal)))
            return null;
        var there = path.Length == 0 ? page : new MarkdownPage(target, RepositoryFiles.Text(target));
        return there.Anchors.Contains(anchor) ? null : $"{page.File}: {link} names no heading of {target}";
    }

    private static string FromRoot(string path) =>
        Path.GetRelativePath(RepositoryRoot.Path, Path.GetFullPath(path, RepositoryRoot.Path)).Replace('\\', '/');

    private static bool IsPath(string span) =>
        Folders.Any(folder => span.StartsWith(folder, StringComparison.Ordinal)) && span.IndexOfAny([' ', '*', '{', '<', '…']) < 0;
}
