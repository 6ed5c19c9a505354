using System.Globalization;
using System.Text;
using SocialFunctions.Domain.Classification.PersonalData;

namespace SocialFunctions.Domain.Classification;

/// <summary>Cuts a message into pieces in one pass; never more pieces than characters, whatever the text holds.</summary>
internal static class Tokenizer
{
    private const int LongestListedNumber = 8;

    public static int Read(ReadOnlySpan<char> text, Lexicon lexicon, Span<Token> tokens)
    {
        int count = 0, at = 0;
        while (at < text.Length)
        {
            if (Next(text, at, lexicon, out var token))
                tokens[count++] = token;
            if (token.Kind == TokenKind.Hashtag)
                count += Hashtags.Cut(text.Slice(token.Start + 1, token.Length - 1), token.Start + 1, lexicon, tokens[count..]);
            at += Math.Max(1, token.Length);
        }

        return count;
    }

    /// <summary>True with a piece; false with only the length to step over.</summary>
    private static bool Next(ReadOnlySpan<char> text, int at, Lexicon lexicon, out Token token)
    {
        var here = text[at];
        var rest = text[at..];
        if (char.IsLetter(here))
            token = Links.LengthOf(rest) is > 0 and var link ? new(TokenKind.Link, at, link) : Word(text, at, at, TokenKind.Word, lexicon);
        else if (char.IsAsciiDigit(here))
            token = Number(rest, at, lexicon);
        else if (here == '@' && rest.Length > 1 && (char.IsLetterOrDigit(rest[1]) || rest[1] == '_'))
            token = Handle(text, at, lexicon);
        else if (here == '#' && IsHashtag(rest[1..]))
            token = Word(text, at, at + 1, TokenKind.Hashtag, lexicon);
        else if (here == '&' && EntityLength(rest) is > 0 and var entity)
            token = new(TokenKind.Pause, at, entity);
        else if (Emoticons.Read(rest, out var mood) is > 0 and var emoticon)
            token = new(TokenKind.Emoji, at, emoticon, Mood: mood);
        else
            return Sign(rest, at, lexicon, out token);
        return token.Kind != TokenKind.Pause || here != '&';
    }

    private static bool Sign(ReadOnlySpan<char> rest, int at, Lexicon lexicon, out Token token)
    {
        token = new(TokenKind.Pause, at, 1);
        switch (rest[0])
        {
            case '?' or '¿' or '？':
                token = token with { Kind = TokenKind.Question };
                return rest[0] != '¿';
            case '!' or '¡':
                token = token with { Kind = TokenKind.Exclamation };
                return rest[0] != '¡';
            case '.' or '…':
                var dots = Until(rest, static c => c is not ('.' or '…'));
                if (dots > 1 || rest[0] == '…')
                    token = new(TokenKind.Ellipsis, at, dots);
                return true;
            case '•' when rest.StartsWith(PersonalDataMask.Mark, StringComparison.Ordinal):
                token = new(TokenKind.Masked, at, PersonalDataMask.Mark.Length);
                return true;
            case ',' or ';' or ':' or '\n' or '(' or ')':
                return true;
            case < '\u2000':
                return false;
        }

        // A lone surrogate decodes to the replacement character, one unit long: it is stepped over like any other sign.
        Rune.DecodeFromUtf16(rest, out var rune, out var length);
        token = new(TokenKind.Emoji, at, length, Mood: lexicon.Emoji(rune.Value));
        return Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol && rune != Rune.ReplacementChar;
    }

    /// <summary>"@name", or the part of a mail address from its "@".</summary>
    private static Token Handle(ReadOnlySpan<char> text, int at, Lexicon lexicon)
    {
        var name = text[(at + 1)..];
        name = name[..Until(name, static c => !char.IsLetterOrDigit(c) && c is not ('_' or '.' or '-'))];
        return at > 0 && char.IsLetterOrDigit(text[at - 1])
            ? new(TokenKind.MailAddress, at, 1 + name.Length)
            : new(TokenKind.Mention, at, 1 + name.Length, lexicon.FindGrave(name));
    }

    /// <summary>Up to the first letter, and to a dot or its like that no digit follows: a price, a time, a date, "10/10".</summary>
    private static Token Number(ReadOnlySpan<char> rest, int at, Lexicon lexicon)
    {
        var end = 1;
        while (end < rest.Length && (char.IsAsciiDigit(rest[end]) || (rest[end] is '.' or ',' or ':' or '/' && end + 1 < rest.Length && char.IsAsciiDigit(rest[end + 1]))))
            end++;
        var entry = end <= LongestListedNumber ? lexicon.Find(rest[..end]) : null;
        return new(TokenKind.Number, at, end < rest.Length && rest[end] is '%' or 'º' or 'ª' ? end + 1 : end, entry);
    }

    /// <summary>"#90aniversario" is one; "#7" is a place in a queue.</summary>
    private static bool IsHashtag(ReadOnlySpan<char> tag)
    {
        var digits = Until(tag, static c => !char.IsAsciiDigit(c));
        return digits < tag.Length && char.IsLetter(tag[digits]);
    }

    private static Token Word(ReadOnlySpan<char> text, int start, int letters, TokenKind kind, Lexicon lexicon)
    {
        var end = WordEnd(text, letters, out var capitals);
        var word = text[letters..end];
        Span<char> folded = stackalloc char[Folding.LongestWord];
        var entry = lexicon.Find(folded[..Folding.Fold(word, folded, 2, out var lengthened)]);
        if (entry is null && lengthened)
            entry = lexicon.Find(folded[..Folding.Fold(word, folded, 1, out _)]);
        return new(kind, start, end - start, entry, lengthened || (capitals > 2 && capitals == word.Length));
    }

    private static int WordEnd(ReadOnlySpan<char> text, int start, out int capitals)
    {
        capitals = 0;
        var end = start;
        for (; end < text.Length && IsInner(text, end); end++)
            capitals += char.IsUpper(text[end]) ? 1 : 0;
        return end;
    }

    private static bool IsInner(ReadOnlySpan<char> text, int at) =>
        char.IsLetterOrDigit(text[at])
        || (text[at] is '\'' or '’' or '´' or '·' && at + 1 < text.Length && char.IsLetter(text[at + 1]))
        || (text[at] == '@' && IsEitherGender(text[(at + 1)..]))
        || (text[at] >= '\u0300' && char.GetUnicodeCategory(text[at]) == UnicodeCategory.NonSpacingMark);

    /// <summary>"Tod@s", "amig@": an ending for everybody. What else follows such a sign is a host or a handle.</summary>
    private static bool IsEitherGender(ReadOnlySpan<char> rest)
    {
        if (rest.Length > 0 && rest[0] is 's' or 'S')
            rest = rest[1..];
        return rest.Length == 0 || !(char.IsLetterOrDigit(rest[0]) || (rest[0] is '_' or '.' or '-' && rest.Length > 1 && char.IsLetterOrDigit(rest[1])));
    }

    private static int Until(ReadOnlySpan<char> text, Func<char, bool> ends)
    {
        var length = 0;
        while (length < text.Length && !ends(text[length]))
            length++;
        return length;
    }

    /// <summary>Of <c>&amp;amp;</c> and its like, which networks leave in texts.</summary>
    private static int EntityLength(ReadOnlySpan<char> text)
    {
        var end = text[..Math.Min(8, text.Length)].IndexOf(';');
        return end > 1 && !text[1..end].ContainsAnyExcept(EntityLetters) ? end + 1 : 0;
    }

    private static readonly System.Buffers.SearchValues<char> EntityLetters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789#");
}
