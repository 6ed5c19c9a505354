using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Classification.Aspects;

namespace SocialFunctions.Domain.Tests.Classification;

/// <summary>An entry that no message can ever match looks like knowledge and is none.</summary>
public sealed class WordListTests
{
    public static TheoryData<string> Lists => [.. LexiconReader.Files("Lexicons/").Where(file => file != "Lexicons/emoji.txt")];

    public static TheoryData<string> AspectLists => [.. LexiconReader.Files("Aspects/")];

    [Theory]
    [MemberData(nameof(Lists))]
    public void Every_entry_is_found_where_somebody_writes_it(string file) =>
        Assert.DoesNotContain(LexiconReader.Read(file).SelectMany(line => line.Phrases), phrase => !IsFound(phrase));

    [Theory]
    [MemberData(nameof(AspectLists))]
    public void Every_term_of_a_subject_is_found_where_somebody_writes_it(string file) =>
        Assert.DoesNotContain(LexiconReader.Read(file).SelectMany(line => line.Phrases), phrase => !IsTermFound(phrase));

    [Fact]
    public void Every_face_has_a_mood() =>
        Assert.DoesNotContain(LexiconReader.Read("Lexicons/emoji.txt").SelectMany(line => line.Phrases).SelectMany(line => line.Split(' ')), face => Tokens(face) is not [{ Mood: not 0 }, ..]);

    private static bool IsFound(string phrase)
    {
        var tokens = Tokens(phrase.TrimEnd('*'));
        if (tokens.Length == 0 || tokens[0].Word is not { } word)
            return false;
        return tokens.Length == 1 || word.Phrases.Any(listed => listed.Rest.Count == tokens.Length - 1 && listed.Matches(tokens.AsSpan(1)));
    }

    private static bool IsTermFound(string phrase)
    {
        var words = Array.ConvertAll(Tokens(phrase), token => FoldedWord.Of(phrase.AsSpan(token.Start, token.Length)));
        foreach (var term in AspectLexicon.Embedded.Find(words[0]))
            if (term.Rest.Length == words.Length - 1 && term.Matches(words.AsSpan(1)))
                return true;
        return false;
    }

    private static Token[] Tokens(string text)
    {
        var tokens = new Token[text.Length];
        return tokens[..Tokenizer.Read(text, Lexicon.Embedded, tokens)];
    }
}
