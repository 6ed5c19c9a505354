using System.Globalization;
using System.Text;

namespace Azure.Data.Tables.Transactions;

/// <summary>
/// Reads the answers out of a multipart answer by its lines: a status line opens one, a boundary ends it. Nothing is
/// asked of the boundaries' names or of the blank lines around them, in which the service and its emulator differ.
/// </summary>
internal static class BatchResponseParser
{
    public static List<Response> Parse(ReadOnlyMemory<byte> body, string clientRequestId)
    {
        var answers = new List<Response>();
        var lines = new StringReader(Encoding.UTF8.GetString(body.Span));
        while (lines.ReadLine() is { } line)
        {
            if (line.StartsWith("HTTP/", StringComparison.Ordinal))
                answers.Add(ReadAnswer(line, lines, clientRequestId));
        }

        return answers;
    }

    private static BatchItemResponse ReadAnswer(string statusLine, StringReader lines, string clientRequestId)
    {
        var parts = statusLine.Split(' ', 3);
        if (parts.Length < 2 || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var status))
            throw new FormatException("An answer within the answer to a transaction has no status.");

        var answer = new BatchItemResponse(status, parts.Length > 2 ? parts[2] : "", clientRequestId);
        while (lines.ReadLine() is { Length: > 0 } header)
        {
            if (IsBoundary(header))
                return answer;
            if (header.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
                answer.Add(header[..colon].Trim(), header[(colon + 1)..].Trim());
        }

        answer.ContentStream = ReadBody(lines);
        return answer;
    }

    private static MemoryStream ReadBody(StringReader lines)
    {
        var body = new StringBuilder();
        while (lines.ReadLine() is { } line && !IsBoundary(line))
            body.Append(line).Append('\n');
        var bytes = Encoding.UTF8.GetBytes(body.ToString());
        // Visible to its buffer: that is how the answer's Content is read without a copy.
        return new MemoryStream(bytes, 0, bytes.Length, writable: false, publiclyVisible: true);
    }

    private static bool IsBoundary(string line) => line.StartsWith("--", StringComparison.Ordinal);
}
