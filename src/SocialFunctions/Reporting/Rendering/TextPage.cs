using System.Text;

namespace SocialFunctions.Reporting.Rendering;

/// <summary>Lines of plain text, wrapped at words to what a mail reader shows without a scroll bar.</summary>
internal sealed class TextPage
{
    private const int Width = 76;
    private readonly StringBuilder text = new();

    public TextPage Line(string line = "") => Wrapped(line, "");

    public TextPage Heading(string title) => Line().Line(title).Line(new string('=', Math.Min(title.Length, Width)));

    public TextPage Item(string head, IEnumerable<string> details)
    {
        Wrapped(head, "");
        foreach (var detail in details)
            Wrapped(detail, "  ");
        return this;
    }

    public override string ToString() => text.ToString();

    /// <summary>A word longer than the line (an address) is left whole: cut, it could not be opened.</summary>
    private TextPage Wrapped(string line, string indent)
    {
        var used = 0;
        foreach (var word in line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (used > 0 && used + 1 + word.Length > Width)
            {
                text.Append('\n');
                used = 0;
            }

            text.Append(used == 0 ? indent : " ").Append(word);
            used += word.Length + (used == 0 ? indent.Length : 1);
        }

        text.Append('\n');
        return this;
    }
}
