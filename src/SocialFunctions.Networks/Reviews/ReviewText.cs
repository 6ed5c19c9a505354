using SocialFunctions.Networks.Text;

namespace SocialFunctions.Networks.Reviews;

internal static class ReviewText
{
    /// <summary>Title, empty line, body; the title once where it only repeats how the body begins, as titles that nobody wrote do.</summary>
    public static string Compose(string? title, string? body)
    {
        var (head, text) = (PlainText.Line(title), PlainText.Of(body));
        return head.Length == 0 || text.StartsWith(head.TrimEnd('…', '.'), StringComparison.Ordinal) ? text : PlainText.Of($"{head}\n\n{text}");
    }
}
