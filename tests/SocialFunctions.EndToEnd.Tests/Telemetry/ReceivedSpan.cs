namespace SocialFunctions.EndToEnd.Tests.Telemetry;

/// <summary>A span as it came by OTLP; ids are lower-case hex, the parent is empty for the first of a trace.</summary>
internal sealed record ReceivedSpan(string Trace, string Id, string Parent, string Name, IReadOnlyList<string> LinkedTraces, IReadOnlyList<string> LinkedSpans)
{
    public static ReceivedSpan Read(ProtobufMessage span)
    {
        var links = span.Messages(13).ToList();
        return new(span.Hex(1), span.Hex(2), span.Hex(4), span.Text(5), [.. links.Select(link => link.Hex(1))], [.. links.Select(link => link.Hex(2))]);
    }
}
