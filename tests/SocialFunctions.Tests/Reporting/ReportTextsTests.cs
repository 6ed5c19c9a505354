using System.Text.RegularExpressions;
using System.Xml.Linq;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Routing;
using SocialFunctions.Reporting.Rendering;
using SocialFunctions.Testing;

namespace SocialFunctions.Tests.Reporting;

public sealed partial class ReportTextsTests
{
    private static readonly string Folder = RepositoryRoot.Of("src", "SocialFunctions", "Reporting");

    [Fact]
    public void Both_languages_have_the_same_texts_in_the_same_order() => Assert.Equal(Texts("").Keys, Texts(".es").Keys);

    [Fact]
    public void Both_languages_fill_in_the_same_values()
    {
        var spanish = Texts(".es");
        Assert.All(Texts(""), pair => Assert.Equal(Placeholders(pair.Value), Placeholders(spanish[pair.Key])));
    }

    [Fact]
    public void No_text_is_empty_or_has_a_stray_space()
    {
        Assert.All(Texts("").Concat(Texts(".es")), pair => Assert.Equal(pair.Value, SpaceRun().Replace(pair.Value, " ").Trim()));
        Assert.All(Texts("").Concat(Texts(".es")), pair => Assert.NotEqual("", pair.Value));
    }

    [Fact]
    public void Every_text_is_used()
    {
        var source = string.Concat(Directory.EnumerateFiles(Folder, "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal))
            .Select(File.ReadAllText));
        var named = Quoted().Matches(source).Select(match => match.Groups[1].Value).ToHashSet();

        Assert.DoesNotContain(Texts("").Keys, key => !named.Contains(Plural().Replace(key, "")) && !ByValue().Contains(key));
    }

    [Fact]
    public void Every_network_intent_priority_subject_and_level_has_a_name()
    {
        Assert.Equal(23, Subjects().Length);
        var english = Texts("");
        Assert.All(ByValue(), key => Assert.Contains(key, english.Keys));
    }

    [Fact]
    public void Every_plural_has_both_forms()
    {
        var keys = Texts("").Keys.ToArray();
        Assert.All(keys.Where(key => key.EndsWith("_One", StringComparison.Ordinal)), key => Assert.Contains(key[..^3] + "Other", keys));
        Assert.All(keys.Where(key => key.EndsWith("_Other", StringComparison.Ordinal)), key => Assert.Contains(key[..^5] + "One", keys));
    }

    [Theory]
    [InlineData("en", 0, "0 are still waiting.")]
    [InlineData("en", 1, "1 is still waiting.")]
    [InlineData("en", 1234, "1,234 are still waiting.")]
    [InlineData("es", 0, "0 siguen esperando.")]
    [InlineData("es", 1, "1 sigue esperando.")]
    [InlineData("es", 12345, "12.345 siguen esperando.")]
    public void A_count_takes_its_form(string language, long count, string expected) =>
        Assert.Equal(expected, ReportTexts.For(language).Plural("LeadOpen", count));

    private static IEnumerable<string> ByValue() =>
    [
        .. NetworkNames.All.Select(name => "Network_" + name),
        .. Enum.GetNames<Intent>().Select(name => "Intent_" + name.ToLowerInvariant()),
        .. Enum.GetNames<Priority>().Select(name => "Priority_" + name.ToLowerInvariant()),
        .. Subjects().Select(subject => "Aspect_" + subject),
        .. SensitiveSubjects.All.Select(subject => "Sensitive_" + subject),
        .. Enumerable.Range(0, 7).Select(level => "StormLevel_" + level),
    ];

    /// <summary>As the lists of terms name them, which may name no other.</summary>
    private static string[] Subjects() =>
    [
        .. File.ReadLines(RepositoryRoot.Of("src", "SocialFunctions.Domain", "Classification", "Aspects", "en.aspects.txt"))
            .Select(line => Section().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value)
            .Where(subject => subject != "none").Distinct(),
    ];

    private static Dictionary<string, string> Texts(string language) =>
        XDocument.Load(Path.Combine(Folder, "Resources", $"ReportTexts{language}.resx")).Root!.Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static IEnumerable<string> Placeholders(string text) =>
        Placeholder().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex("\\{\\d+[^}]*\\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("\"([A-Za-z0-9_]+)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^\[([a-z]+)( [-+?])?\]$")]
    private static partial Regex Section();

    [GeneratedRegex("_(One|Other)$")]
    private static partial Regex Plural();

    [GeneratedRegex("\\s+")]
    private static partial Regex SpaceRun();
}
