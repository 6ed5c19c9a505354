namespace SocialFunctions.Reporting.Rendering;

/// <summary>
/// The look, inline because mail clients drop style sheets. Every text names its colour and every surface its background,
/// so that a client's dark mode can change both or neither, never one.
/// </summary>
internal static class Styles
{
    public const string Canvas = "#f4f2ee";
    public const string Surface = "#ffffff";
    public const string Soft = "#f7f6f3";
    public const string Line = "#e6e2db";
    public const string Ink = "#22303a";
    public const string Muted = "#5a6872";
    public const string Accent = "#0f6b63";

    /// <summary>On every cell that holds text: Outlook hands no font down into a table, but does from a cell to its blocks.</summary>
    public const string Font = "font-family:" + Face + ";word-break:break-word";

    /// <summary>For the <c>font</c> of a cell, after its size.</summary>
    public const string Face = "-apple-system,Segoe UI,Roboto,Arial,sans-serif";

    public const string Title = "font-size:24px;line-height:30px;font-weight:700;margin:0;color:" + Ink;
    public const string Eyebrow = "font-size:13px;line-height:18px;font-weight:600;margin:0 0 4px;color:" + Accent;
    public const string Heading = "font-size:18px;line-height:24px;font-weight:700;margin:0;color:" + Ink;
    public const string Lead = "font-size:17px;line-height:26px;margin:0;color:" + Ink;
    public const string Text = "font-size:15px;line-height:22px;color:" + Ink;
    public const string Small = "font-size:13px;line-height:19px;color:" + Muted;
    public const string Large = "font-size:27px;line-height:34px;font-weight:700;white-space:nowrap;color:" + Ink;
    public const string Strong = "font-size:15px;line-height:22px;font-weight:600;color:" + Ink;
    public const string Link = "font-size:15px;line-height:22px;font-weight:600;text-decoration:underline;color:" + Accent;

    /// <summary>One click takes the whole of it.</summary>
    public const string Id = "font-family:Consolas,Menlo,monospace;font-size:12px;-webkit-user-select:all;user-select:all";

    /// <summary>All figures of a row, whatever their number: what a phone has beside its margins.</summary>
    private const int FiguresWidth = 300;

    /// <summary>
    /// The name of a row: at most of the card's width it leaves room for the figures beside it, on a phone it has the line for itself. Without
    /// a style sheet: the width is huge or negative on either side of the break, and the bounds catch it. Outlook on Windows, which knows
    /// neither, keeps the cells side by side.
    /// </summary>
    public const string RowName = "display:inline-block;box-sizing:border-box;width:calc((480px - 100%)*480);min-width:calc(100% - 301px);max-width:100%;word-break:break-word";

    /// <summary>The same where two short figures stand beside it on any screen.</summary>
    public const string RowNameShort = "display:inline-block;box-sizing:border-box;width:calc(100% - 151px);word-break:break-word";

    /// <summary>The share of one figure among those of its row.</summary>
    public static string RowFigure(int figures, bool areShort) =>
        $"display:inline-block;width:{(areShort ? FiguresWidth / 2 : FiguresWidth) / figures}px;white-space:nowrap";

    public static string Color(Tone tone) => tone switch
    {
        Tone.Good => "#1f6f4a",
        Tone.Watch => "#8a5200",
        Tone.Bad => "#a32a22",
        _ => Muted,
    };

    public static string Bar(Tone tone) => tone switch
    {
        Tone.Good => "#3c9a78",
        Tone.Watch => "#d99a2b",
        Tone.Bad => "#cc5f4c",
        _ => "#8fa3b0",
    };

    public static string Tint(Tone tone) => tone switch
    {
        Tone.Good => "#eef6f1",
        Tone.Watch => "#fdf4e3",
        Tone.Bad => "#fcedea",
        _ => Soft,
    };
}
