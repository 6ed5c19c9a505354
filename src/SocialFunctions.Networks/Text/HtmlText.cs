using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace SocialFunctions.Networks.Text;

/// <summary>
/// HTML to text over the tokens of AngleSharp, without building a tree: a tree of a hundred thousand
/// nested elements takes quadratic time, and a stranger's feed may hold one.
/// </summary>
internal static class HtmlText
{
    private static readonly HashSet<string> Blocks =
    [
        "address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption", "figure", "footer", "form", "h1", "h2",
        "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tr", "ul",
    ];

    private static readonly HashSet<string> Unread = ["script", "style", "noscript", "iframe", "template", "svg", "noembed", "noframes"];

    public static string Of(string html)
    {
        using var source = new TextSource(html);
        using var tokens = new HtmlTokenizer(source, HtmlEntityProvider.Resolver);
        var text = new StringBuilder(html.Length);
        string? unread = null;
        for (var token = tokens.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokens.Get())
        {
            if (unread is not null)
                unread = token.Type == HtmlTokenType.EndTag && token.Name == unread ? null : unread;
            else if (token.Type == HtmlTokenType.Character)
                Append(text, token.Data);
            else if (token.Type == HtmlTokenType.StartTag && Unread.Contains(token.Name) && !((HtmlTagToken)token).IsSelfClosing)
                unread = Skip(tokens, token.Name);
            else if (token.Type is HtmlTokenType.StartTag or HtmlTokenType.EndTag)
                Break(text, token.Name[(token.Name.LastIndexOf(':') + 1)..]);
        }

        return text.ToString();
    }

    /// <summary>Tells the tokenizer that what follows is raw: a script may hold things that look like tags.</summary>
    private static string Skip(HtmlTokenizer tokens, string name)
    {
        if (name == "script")
            tokens.State = HtmlParseMode.Script;
        else if (name is not ("svg" or "template"))
            tokens.State = HtmlParseMode.Rawtext;
        return name;
    }

    private static void Break(StringBuilder text, string name)
    {
        if (Blocks.Contains(name) && (name == "br" || (text.Length > 0 && text[^1] != '\n')))
            text.Append('\n');
        else if (name is "td" or "th")
            text.Append(' ');
    }

    /// <summary>White space in HTML is one space, and none at the start of a line.</summary>
    private static void Append(StringBuilder text, string data)
    {
        foreach (var character in data)
        {
            if (character is not (' ' or '\t' or '\n' or '\r' or '\f'))
                text.Append(character);
            else if (text.Length > 0 && text[^1] is not (' ' or '\n'))
                text.Append(' ');
        }
    }
}
