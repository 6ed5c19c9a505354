using SocialFunctions.Domain.Classification;

namespace SocialFunctions.TrainLanguages;

internal static class Words
{
    /// <summary>As the classifier cuts them, without handles, links and signs.</summary>
    public static string[] Of(string text)
    {
        var tokens = new Token[Math.Max(1, text.Length)];
        var count = Tokenizer.Read(text, Lexicon.Embedded, tokens);
        return [.. tokens[..count].Where(token => token.Kind == TokenKind.Word).Select(token => text.Substring(token.Start, token.Length))];
    }
}
