using SocialFunctions.Domain.Routing;

namespace SocialFunctions.Domain.Brands.Reading;

/// <summary>The keyword panel: the brand's words and its competitors'.</summary>
internal static class KeywordReader
{
    public static IReadOnlyList<string> Words(Node? list) =>
        list.AtLeastOne("at least one word or phrase", Word).Unique(list, "the word", "", word => word);

    public static IReadOnlyList<Competitor> Competitors(Node? list) =>
        list.Each(Competitor).Unique(list, "the name", ".name", competitor => competitor.Name);

    /// <summary>A word or phrase that can be found: with a letter or a digit in it.</summary>
    public static string Word(Node node)
    {
        var word = node.Text();
        if (!string.IsNullOrWhiteSpace(word) && !FoldedText.Of(word).HasWords)
            node.RefuseAs("a word", "at least one letter or digit");
        return word;
    }

    private static Competitor Competitor(Node node)
    {
        var competitor = new ObjectNode(node);
        var result = new Competitor(
            competitor.Need("name", "the competitor's name").Text(),
            Words(competitor.Need("keywords", "the words by which it is found")));
        competitor.Close();
        return result;
    }
}
