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
}
