namespace SocialFunctions.Domain.Classification.Linear;

/// <summary>Whom a message is said to, as far as handles show: a help desk, several people, somebody with digits in the name.</summary>
internal static class Handles
{
    private const uint Seed = 0x800f;
    private static readonly string[] Desks = ["help", "support", "care", "ayuda", "soporte", "oficial", "official", "cliente", "contact", "service", "assist", "team"];

    /// <summary>Only the handles that the message opens with.</summary>
    public static void Write(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, Features features)
    {
        var opening = 0u;
        while (opening < tokens.Length && tokens[(int)opening].Kind == TokenKind.Mention)
            opening++;
        features.AddWord(Hash.Add(Seed, Math.Min(opening, 3)));
        if (opening == 0)
            return;
        var form = Form(text.Slice(tokens[0].Start, tokens[0].Length));
        features.AddWord(Hash.Add(Hash.Add(Seed, 10), form));
        features.AddWord(Hash.Add(Hash.Add(Seed, 20 + Math.Min(opening, 3)), form));
    }

    private static uint Form(ReadOnlySpan<char> handle)
    {
        foreach (var desk in Desks)
            if (handle.Contains(desk, StringComparison.OrdinalIgnoreCase))
                return 1;
        var hasDigit = handle.ContainsAnyInRange('0', '9');
        return handle.Contains('_') ? hasDigit ? 2u : 3u : hasDigit ? 4u : 5u;
    }
}
