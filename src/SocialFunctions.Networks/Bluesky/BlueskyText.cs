using System.Text;
using System.Text.Json;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Text;

namespace SocialFunctions.Networks.Bluesky;

/// <summary>
/// A post's text with its links whole: apps show a long address cut, as <c>example.org/abc...</c>, and put the whole one into a facet.
/// Facets count bytes of UTF-8; one that lies outside, overlaps or cuts a character in two is left alone.
/// </summary>
internal static class BlueskyText
{
    public static string Of(JsonElement record)
    {
        var text = record.Text("text");
        if (string.IsNullOrEmpty(text))
            return "";

        var bytes = Encoding.UTF8.GetBytes(text);
        var whole = new StringBuilder(text.Length);
        var at = 0;
        foreach (var (start, end, address) in Links(record, bytes.Length).OrderBy(link => link.Start))
        {
            if (start < at || !IsCut(Encoding.UTF8.GetString(bytes, start, end - start)))
                continue;
            whole.Append(Encoding.UTF8.GetString(bytes, at, start - at)).Append(address);
            at = end;
        }

        return PlainText.Of(whole.Append(Encoding.UTF8.GetString(bytes, at, bytes.Length - at)).ToString());
    }

    private static IEnumerable<(int Start, int End, string Address)> Links(JsonElement record, int length) =>
        from facet in record.Items("facets")
        let index = facet.Member("index")
        let start = index?.Counter("byteStart")
        let end = index?.Counter("byteEnd")
        where start < end && end <= length
        from feature in facet.Items("features").Take(1)
        where feature.Text("$type") == "app.bsky.richtext.facet#link"
        let address = WebAddress.Of(feature.Text("uri"))
        where address is not null
        select ((int)start, (int)end, address);

    private static bool IsCut(string shown) =>
        (shown.EndsWith("...", StringComparison.Ordinal) || shown.EndsWith('…')) && !shown.Contains('\uFFFD', StringComparison.Ordinal);
}
