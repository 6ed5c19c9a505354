using SocialFunctions.Networks.Text;

namespace SocialFunctions.Networks.Tests.Text;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("I <3 this & that &amp; more", "I <3 this & that &amp; more")] // plain text stays what was typed
    [InlineData("cafe\u0301", "café")] // NFC
    [InlineData("hi\u200Bdden \u2060wo\u00ADrd\uFEFF", "hidden word")] // invisible
    [InlineData("\u202Eevil\u202C \u2066x\u2069", "evil x")] // direction overrides
    [InlineData("a\u0000b\u0007c\u009Fd", "abcd")] // controls
    [InlineData("a\u200Db", "ab")] // a joiner between Latin letters hides a word
    [InlineData("👩\u200D👩\u200D👧 👩🏽\u200D🚀 ❤\uFE0F\u200D🔥", "👩\u200D👩\u200D👧 👩🏽\u200D🚀 ❤\uFE0F\u200D🔥")] // emoji stay whole
    [InlineData("🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F", "🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F")]
    [InlineData("a\U000E0061\U000E0062", "a")] // tags without a flag smuggle text
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")] // Persian needs its non-joiner
    [InlineData("مرحبا بكم", "مرحبا بكم")]
    [InlineData("שלום", "שלום")]
    [InlineData("a\uFFFEb\uFDD0", "ab")] // noncharacters
    [InlineData("  a  \r\n\r\n\r\n\tb\u00A0c\u2028d ", "a\n\n b c\nd")]
    public void Text_is_normalised(string text, string expected)
    {
        Assert.Equal(expected, PlainText.Of(text));
    }

    [Fact]
    public void Halves_of_surrogate_pairs_are_replaced()
    {
        Assert.Equal("a\uFFFDb😀\uFFFD", PlainText.Of("a\uD83Db😀\uDE00"));
    }

    [Theory]
    [InlineData("<p>Hola <b>mundo</b></p><p>Adi&oacute;s</p>", "Hola mundo\nAdiós")]
    [InlineData("a<br>b<br/>c", "a\nb\nc")]
    [InlineData("<ul><li>one</li><li>two</li></ul>", "one\ntwo")]
    [InlineData("x <script>if (a<b) alert('</p>')</script>y", "x y")]
    [InlineData("<style>p{color:red}</style>z", "z")]
    [InlineData("a &lt;b&gt; &#128512; &amp;amp; &nbsp;c", "a <b> 😀 &amp;  c")]
    [InlineData("  many \n  spaces ", "many spaces")]
    [InlineData("1 < 2 & 3", "1 < 2 & 3")]
    [InlineData("<!-- hidden -->shown", "shown")]
    [InlineData("&#xD83D;&#0;", "\uFFFD\uFFFD")]
    [InlineData("<script>never closed", "")]
    public void Html_becomes_text(string html, string expected)
    {
        Assert.Equal(expected, PlainText.OfHtml(html));
    }

    [Fact]
    public void A_hundred_thousand_nested_elements_take_no_time()
    {
        var html = string.Concat(Enumerable.Repeat("<div><b>", 200_000)) + "deep";
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal("deep", PlainText.OfHtml(html));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
    }

    [Fact]
    public void A_long_text_is_cut_between_characters()
    {
        var text = PlainText.Of(string.Concat(Enumerable.Repeat("😀", 20_000)));
        Assert.Equal(PlainText.MaximumLength, text.Length);
        Assert.Equal(PlainText.MaximumLength - 1, PlainText.Of("a" + string.Concat(Enumerable.Repeat("😀", 20_000))).Length);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u200B\n ")]
    public void Nothing_is_the_empty_text(string? text)
    {
        Assert.Equal("", PlainText.Of(text));
        Assert.Equal("", PlainText.OfHtml(text));
    }
}
