namespace SocialFunctions.Domain.Classification.Aspects;

/// <summary>The closed list of what an opinion may be about; a subject is its place in the list.</summary>
internal static class Subjects
{
    private static readonly string[] Names =
    [
        "delivery", "price", "quality", "app", "website", "staff", "service", "queue", "billing", "refund", "booking", "luggage",
        "punctuality", "food", "cleanliness", "connection", "security", "stock", "returns", "comfort", "waiting", "installation",
        "content",
    ];

    public static int Count => Names.Length;

    public static string Name(int subject) => Names[subject];

    /// <exception cref="InvalidDataException">The list has no such subject.</exception>
    public static byte Parse(ReadOnlySpan<char> name)
    {
        for (byte subject = 0; subject < Names.Length; subject++)
            if (name.SequenceEqual(Names[subject]))
                return subject;
        throw new InvalidDataException($"An aspect list has the section [{name}]; the subjects are {string.Join(", ", Names)}.");
    }
}
