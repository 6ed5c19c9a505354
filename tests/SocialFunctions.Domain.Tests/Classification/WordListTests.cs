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

    [Theory]
    [InlineData("Lexicons/en.sensitive.txt", "en")]
    [InlineData("Lexicons/es.sensitive.txt", "es")]
    public void A_hint_counts_once_so_that_it_is_no_second_sign_of_itself(string file, string language)
    {
        foreach (var line in LexiconReader.Read(file).Where(line => line.Section.EndsWith("-hint", StringComparison.Ordinal)))
        {
            var cue = Enum.Parse<Cue>(line.Section.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
            Assert.All(line.Phrases, phrase => Assert.Equal((phrase, 1), (phrase, Count(phrase, language, cue))));
        }
    }

    [Theory]
    [InlineData("Lexicons/en.sensitive.txt", "en")]
    [InlineData("Lexicons/es.sensitive.txt", "es")]
    public void What_takes_a_word_of_self_harm_back_holds_one(string file, string language) =>
        Assert.DoesNotContain(Phrases(file, "not-meant"), phrase => Count(phrase, language, Cue.SelfHarm) == 0);

    [Theory]
    [InlineData("Lexicons/en.sensitive.txt", "en")]
    [InlineData("Lexicons/es.sensitive.txt", "es")]
    public void What_takes_an_illness_back_holds_one_and_no_more_words_than_it_takes(string file, string language) =>
        Assert.DoesNotContain(Phrases(file, "not-ill"), phrase => Count(phrase, language, Cue.Health) != Count(phrase, language, Cue.NotIll));

    [Fact]
    public void Between_words_of_which_one_is_said_there_may_be_none()
    {
        using var list = new StringReader("[harm]\nbroke her |left arm|leg%, fell");
        Assert.Equal(["broke her arm", "broke her leg", "broke her legs", "broke her left arm", "broke her left leg", "broke her left legs", "fell"], LexiconReader.Read(list).Single().Phrases);
    }

    private static IEnumerable<string> Phrases(string file, string section) => LexiconReader.Read(file).Where(line => line.Section == section).SelectMany(line => line.Phrases);

    private static int Count(string phrase, string language, Cue cue)
    {
        // The words of the language that surround it are its proof of the language.
        using var message = new MessageReader(language == "es" ? "ahora mismo, " + phrase + ", que te lo digo yo" : "and then, " + phrase + ", that is what they told us", language);
        return message.Evidence.Of(cue);
    }

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
