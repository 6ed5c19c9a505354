namespace SocialFunctions.Domain.Brands.Reading;

/// <summary>Guesses which word was meant.</summary>
internal static class Nearest
{
    /// <returns>The word with the fewest edits, at most a third of its letters (and always one); null when none is near.</returns>
    public static string? To(string written, IEnumerable<string> known) => known
        .Select(word => (Word: word, Edits: Edits(written, word)))
        .Where(guess => guess.Edits <= Math.Max(1, guess.Word.Length / 3))
        .OrderBy(guess => guess.Edits)
        .Select(guess => guess.Word)
        .FirstOrDefault();

    private static int Edits(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]);
                var edits = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (same ? 0 : 1));
                (diagonal, row[j]) = (row[j], edits);
            }
        }

        return row[^1];
    }
}
