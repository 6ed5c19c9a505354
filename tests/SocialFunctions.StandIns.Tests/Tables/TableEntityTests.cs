using Azure;
using Azure.Data.Tables;

namespace SocialFunctions.StandIns.Tests.Tables;

public sealed class TableEntityTests
{
    [Fact]
    public void A_getter_of_another_type_throws_and_of_nothing_returns_null()
    {
        var entity = new TableEntity("p", "r") { ["Number"] = 5 };

        Assert.Throws<InvalidOperationException>(() => entity.GetInt64("Number"));
        Assert.Null(entity.GetInt64("Other"));
        Assert.Null(entity["Other"]);
    }

    [Fact]
    public void A_property_keeps_its_type_when_set_to_a_whole_number()
    {
        var entity = new TableEntity { ["Long"] = 1L, ["Double"] = 1.0, ["Text"] = "x" };
        entity["Long"] = 2;
        entity["Double"] = 2;

        Assert.Equal(2L, entity.GetInt64("Long"));
        Assert.Equal(2.0, entity.GetDouble("Double"));
        Assert.Throws<InvalidOperationException>(() => entity["Text"] = 2);
    }

    [Fact]
    public void Keys_and_etag_are_properties_like_others()
    {
        var entity = new TableEntity(new Dictionary<string, object> { ["PartitionKey"] = "p", ["RowKey"] = "r", ["X"] = 1 })
        {
            ETag = new ETag("W/\"1\""),
        };

        Assert.Equal(("p", "r"), (entity.PartitionKey, entity.RowKey));
        Assert.Equal("W/\"1\"", entity["odata.etag"]);
        Assert.Equal(["PartitionKey", "RowKey", "X", "odata.etag"], entity.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(default, new TableEntity().ETag);
    }
}
