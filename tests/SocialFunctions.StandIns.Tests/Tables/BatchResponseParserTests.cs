using System.Text;
using Azure;
using Azure.Data.Tables.Protocol;
using Azure.Data.Tables.Transactions;

namespace SocialFunctions.StandIns.Tests.Tables;

public sealed class BatchResponseParserTests
{
    // As the service itself answers: each part with its own boundaries, an ETag after a blank-free header block.
    private const string Success =
        "--batchresponse_1\r\nContent-Type: multipart/mixed; boundary=changesetresponse_2\r\n\r\n"
        + "--changesetresponse_2\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n"
        + "HTTP/1.1 204 No Content\r\nCache-Control: no-cache\r\nETag: W/\"datetime'2026-03-29T01%3A00%3A00Z'\"\r\n\r\n\r\n"
        + "--changesetresponse_2\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n"
        + "HTTP/1.1 204 No Content\r\n\r\n\r\n--changesetresponse_2--\r\n--batchresponse_1--\r\n";

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    public void Each_answer_has_its_status_and_headers(string lineEnd)
    {
        var answers = BatchResponseParser.Parse(Encoding.UTF8.GetBytes(Success.Replace("\r\n", lineEnd, StringComparison.Ordinal)), "id");

        Assert.Equal([204, 204], answers.Select(answer => answer.Status));
        Assert.Equal(new ETag("W/\"datetime'2026-03-29T01%3A00%3A00Z'\""), answers[0].Headers.ETag);
        Assert.Null(answers[1].Headers.ETag);
        Assert.Equal(("No Content", "id"), (answers[0].ReasonPhrase, answers[0].ClientRequestId));
    }

    [Fact]
    public void A_refusal_has_its_body_and_a_missing_blank_line_does_no_harm()
    {
        const string Refusal =
            "--batchresponse_1\r\n\r\n--changesetresponse_2\r\n\r\nHTTP/1.1 409 Conflict\r\nContent-Type: application/json\r\n\r\n"
            + """{"odata.error":{"code":"EntityAlreadyExists","message":{"lang":"en-US","value":"12:It exists."}}}"""
            + "\r\n--changesetresponse_2--HTTP\r\n--batchresponse_1--";

        var answer = Assert.Single(BatchResponseParser.Parse(Encoding.UTF8.GetBytes(Refusal), "id"));
        var refusal = new RequestFailedException(answer, null, TableErrorParser.Shared);

        Assert.True(answer.IsError);
        Assert.Equal((409, "EntityAlreadyExists", "12"), (refusal.Status, refusal.ErrorCode, refusal.Data[TableErrorParser.FailedEntity]));
    }
}
