namespace SocialFunctions.Domain.Classification;

/// <summary>Faces made of punctuation.</summary>
internal static class Emoticons
{
    private static readonly (string Face, float Mood)[] Faces =
    [
        (":'(", -2), (":-)", 1), (":-(", -1), (":-D", 1), (";-)", 1), (":-/", -1), (":)", 1), (":(", -1), (":D", 1), (";)", 1),
        (":/", -1), (":|", -1), (":P", 1), ("=)", 1), ("=(", -1), ("<3", 2), ("(:", 1), ("):", -1), (":*", 1),
    ];

    /// <summary>How long the face is that the text begins with; 0 when it begins with none.</summary>
    public static int Read(ReadOnlySpan<char> text, out float mood)
    {
        mood = 0;
        if (text.Length < 2 || text[0] is not (':' or ';' or '=' or '<' or '(' or ')'))
            return 0;
        foreach (var (face, value) in Faces)
        {
            if (!text.StartsWith(face, StringComparison.Ordinal))
                continue;
            mood = value;
            return face.Length;
        }

        return 0;
    }
}
