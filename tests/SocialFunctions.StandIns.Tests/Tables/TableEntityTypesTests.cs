using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace SocialFunctions.StandIns.Tests.Tables;

[Collection(TablesTestGroup.Name)]
public sealed class TableEntityTypesTests(TablesFixture fixture)
{
    private static readonly DateTimeOffset Instant =
        DateTimeOffset.Parse("2026-03-29T02:30:00.1234567+02:00", CultureInfo.InvariantCulture);

    public static TheoryData<string, object> Values => new()
    {
        { "empty text", "" },
        { "emoji, right-to-left and marks", "¡Qué \"lío\"! \\ 👩‍👧 مرحبا \u200F\u2028\r\n\t{}<>&' --batch_tables" },
        { "text of the longest length", new string('ñ', 32 * 1024) },
        { "true", true },
        { "false", false },
        { "int", int.MinValue },
        { "long that an int could hold", 7L },
        { "long", long.MaxValue },
        { "whole double", 5.0 },
        { "large whole double", 1e15 },
        { "double", 0.1 },
        { "tiny double", double.Epsilon },
        { "no number", double.NaN },
        { "infinity", double.PositiveInfinity },
        { "negative infinity", double.NegativeInfinity },
        { "instant", Instant },
        { "guid", Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e") },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_value_comes_back_with_its_type(string what, object value)
    {
        var table = await fixture.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["Value"] = value }, CancellationToken.None);

        var read = (await table.GetEntityAsync<TableEntity>("p", "r", null, CancellationToken.None)).Value["Value"];

        Assert.True(value.Equals(read), $"{what}: {value} came back as {read} ({read?.GetType()}).");
    }

    [Fact]
    public async Task Bytes_and_nulls_come_back_as_such()
    {
        var table = await fixture.NewTableAsync();
        byte[] bytes = [0, 1, 254, 255];
        await table.AddEntityAsync(
            new TableEntity("p", "r") { ["Bytes"] = bytes, ["Data"] = BinaryData.FromBytes(bytes), ["None"] = null },
            CancellationToken.None);

        var read = (await table.GetEntityAsync<TableEntity>("p", "r", null, CancellationToken.None)).Value;

        Assert.Equal(bytes, read.GetBinary("Bytes"));
        Assert.Equal(bytes, read.GetBinaryData("Data").ToArray());
        Assert.False(read.ContainsKey("None"));
        Assert.Null(read.GetString("None"));
    }

    [Fact]
    public async Task An_entity_of_a_class_comes_back_whole()
    {
        var table = await fixture.NewTableAsync();
        var mention = new Mention
        {
            PartitionKey = "p",
            RowKey = "r",
            Text = "hola",
            Likes = 3,
            Views = 7,
            Score = 4,
            Answered = true,
            SeenAt = Instant,
            CreatedAt = Instant.UtcDateTime,
            Id = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"),
            Raw = [1, 2],
            Packed = BinaryData.FromBytes((byte[])[3]),
            Mood = Mood.Angry,
            Language = "es",
            Local = "stays here",
        };
        var etag = (await table.UpsertEntityAsync(mention, TableUpdateMode.Replace, CancellationToken.None)).Headers.ETag;

        var read = (await table.GetEntityAsync<Mention>("p", "r", null, CancellationToken.None)).Value;

        Assert.Equal(("p", "r", "hola", 3, 7L, 4.0, true), (read.PartitionKey, read.RowKey, read.Text, read.Likes, read.Views, read.Score, read.Answered));
        Assert.Equal((mention.SeenAt, mention.CreatedAt, mention.Id), (read.SeenAt, read.CreatedAt, read.Id));
        Assert.Equal((Mood.Angry, "es", "not stored"), (read.Mood, read.Language, read.Local));
        Assert.Equal(mention.Raw, read.Raw);
        Assert.Equal(mention.Packed.ToArray(), read.Packed!.ToArray());
        Assert.Equal(etag, read.ETag);
        Assert.NotNull(read.Timestamp);

        var row = (await table.GetEntityAsync<TableEntity>("p", "r", null, CancellationToken.None)).Value;
        Assert.Equal(("Angry", "es", etag), (row.GetString("Mood"), row.GetString("lang"), row.ETag));
        Assert.Equal(read.Timestamp, row.Timestamp);
        Assert.False(row.ContainsKey("Local"));
        Assert.Equal(4.0, row.GetDouble("Score"));
    }

    [Fact]
    public async Task Text_over_the_longest_length_is_refused_by_name()
    {
        var table = await fixture.NewTableAsync();
        var entity = new TableEntity("p", "r") { ["Text"] = new string('x', (32 * 1024) + 1) };

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(entity, CancellationToken.None));

        Assert.Equal((400, TableErrorCode.PropertyValueTooLarge.ToString()), (refusal.Status, refusal.ErrorCode));
    }

    [Fact]
    public async Task A_local_time_and_a_type_that_tables_lack_are_refused_before_they_are_sent()
    {
        var table = await fixture.NewTableAsync();

        await Assert.ThrowsAsync<NotSupportedException>(() => table.AddEntityAsync(
            new TableEntity("p", "r") { ["At"] = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Local) }, CancellationToken.None));
        await Assert.ThrowsAsync<NotSupportedException>(() => table.AddEntityAsync(
            new TableEntity("p", "r") { ["Mood"] = Mood.Angry }, CancellationToken.None));
    }
}
