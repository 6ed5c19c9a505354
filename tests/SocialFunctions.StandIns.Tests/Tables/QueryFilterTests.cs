using System.Globalization;
using Azure.Data.Tables;

namespace SocialFunctions.StandIns.Tests.Tables;

public sealed class QueryFilterTests
{
    private static readonly DateTimeOffset At = DateTimeOffset.Parse("2026-03-29T02:30:00.5+02:00", CultureInfo.InvariantCulture);

    public static TheoryData<string, FormattableString> Filters => new()
    {
        { "PartitionKey eq 'O''Brien' and RowKey ge ''''", $"PartitionKey eq {"O'Brien"} and RowKey ge {'\''}" },
        { "A eq 5 and B eq 5L and C lt 0.5", $"A eq {5} and B eq {5L} and C lt {0.5}" },
        { "A eq true and B ne null", $"A eq {true} and B ne {null}" },
        { "At ge datetime'2026-03-29T00:30:00.5Z'", $"At ge {At}" },
        { "At ge datetime'2026-03-29T00:30:00.5Z'", $"At ge {At.UtcDateTime}" },
        { "Id eq guid'00000000-0000-0000-0000-000000000000'", $"Id eq {Guid.Empty}" },
        { "Raw eq X'00FF'", $"Raw eq {new byte[] { 0, 255 }}" },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public void A_value_is_written_as_a_literal(string expected, FormattableString filter) =>
        Assert.Equal(expected, TableClient.CreateQueryFilter(filter));

    [Fact]
    public void A_value_without_a_literal_is_refused() =>
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"A eq {new Version(1, 0)}"));

    [Fact]
    public void A_condition_becomes_comparisons_joined_by_words()
    {
        var name = "O'Brien";
        var since = At;

        Assert.Equal("PartitionKey eq 'O''Brien'", TableClient.CreateQueryFilter<Mention>(mention => mention.PartitionKey == name));
        Assert.Equal(
            "((SeenAt ge datetime'2026-03-29T00:30:00.5Z') and (Likes lt 3)) or (not (Answered eq true))",
            TableClient.CreateQueryFilter<Mention>(mention => (mention.SeenAt >= since && mention.Likes < 1 + 2) || !(mention.Answered == true)));
        Assert.Equal("Views ne 5L", TableClient.CreateQueryFilter<Mention>(mention => mention.Views != 5));
    }

    [Fact]
    public void A_condition_on_a_dictionary_entity_names_properties_by_their_getters()
    {
        var name = "Likes";

        Assert.Equal(
            "((Text eq 'x') and (Likes ge 3)) and (Raw eq true)",
            TableClient.CreateQueryFilter<TableEntity>(row => (string)row["Text"] == "x" && row.GetInt32(name) >= 3 && row.GetBoolean("Raw") == true));
    }

    [Fact]
    public void A_condition_that_the_service_cannot_check_is_refused()
    {
        Assert.Throws<NotSupportedException>(
            () => TableClient.CreateQueryFilter<Mention>(mention => mention.Text!.Contains('x', StringComparison.Ordinal)));
        Assert.Throws<NotSupportedException>(() => TableClient.CreateQueryFilter<Mention>(mention => mention.Text!.Length == 3));
        Assert.Throws<NotSupportedException>(() => TableClient.CreateQueryFilter<Mention>(mention => mention.Mood == Mood.Angry));
    }
}
