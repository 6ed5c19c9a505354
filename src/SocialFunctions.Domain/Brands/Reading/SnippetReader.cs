using SocialFunctions.Domain.Classification;

namespace SocialFunctions.Domain.Brands.Reading;

internal static class SnippetReader
{
    public static Snippet Read(Node node)
    {
        var snippet = new ObjectNode(node);
        var result = new Snippet(
            snippet.Need("intent", $"one of {string.Join(", ", EnumNames<Intent>.All)}")?.OneOf<Intent>() ?? default,
            snippet.Need("language", "two letters of ISO 639-1, such as es or en")?.TextLanguage() ?? "",
            snippet.Need("text", "the approved answer").Text(Texts.LongestText));
        snippet.Close();
        return result;
    }
}
