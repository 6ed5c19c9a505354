using System.Text.Json.Nodes;
using SocialFunctions.Domain.Brands;
using static SocialFunctions.Domain.Tests.Brands.BrandSchema;

namespace SocialFunctions.Domain.Tests.Brands;

/// <summary>The schema and the reader are walked side by side over the sample, which holds every key that there is.</summary>
public sealed class BrandSchemaTests
{
    private const string Stranger = "zzzzzzzzzzzz";

    [Fact]
    public void The_sample_holds_every_key_of_the_schema()
    {
        var seen = Visited.Select(visit => visit.Schema.GetPath()).ToHashSet();

        Assert.Equal([], Values().Select(value => value.GetPath()).Except(seen));
    }

    [Fact]
    public void The_sample_names_the_schema() => Assert.Equal("./brand.schema.json", (string?)JsonNode.Parse(BrandJson.Sample)!["$schema"]);

    [Fact]
    public void Every_key_of_the_schema_is_described_where_it_stands_or_where_it_is_defined() =>
        Assert.Empty(Visited
            .Where(visit => visit.Schema["properties"] is not null)
            .SelectMany(visit => visit.Schema["properties"]!.AsObject())
            .Where(property => property.Value!["description"] is null && property.Value["$ref"] is null && property.Value["enum"] is null)
            .Select(property => property.Key));

    [Fact]
    public void Both_know_the_same_keys()
    {
        foreach (var (path, schema) in Objects())
        {
            var errors = BrandJson.Errors(BrandJson.Sample.With(Below(path, Stranger), "1"));

            var known = Keys(schema["properties"]!.AsObject());
            var error = Assert.Single(errors);
            Assert.Equal($"$.{Below(path, Stranger)}", error.Path);
            const string Start = "is not a known key: the known ones are ";
            Assert.StartsWith(Start, error.Problem, StringComparison.Ordinal);
            Assert.Equal(known, error.Problem[Start.Length..].Split(", ").Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Both_ask_for_the_same_keys()
    {
        foreach (var (path, schema) in Objects())
        {
            var required = schema["required"]!.AsArray().Select(key => (string)key!).ToHashSet();
            foreach (var key in Keys(schema["properties"]!.AsObject()))
            {
                var missing = BrandJson.Errors(BrandJson.Sample.With(Below(path, key), null))
                    .Where(error => error.Path == $"$.{Below(path, key)}" && error.Problem.StartsWith("is missing: write ", StringComparison.Ordinal));
                Assert.True(required.Contains(key) == missing.Any(), $"$.{Below(path, key)}");
            }
        }
    }

    [Fact]
    public void Both_allow_the_same_words()
    {
        foreach (var (path, schema) in Visited.Where(visit => visit.Schema["enum"] is not null))
            Assert.Contains(
                new BrandFileError(
                    $"$.{path}",
                    $"'{Stranger}' is not allowed here: write one of {string.Join(", ", schema["enum"]!.AsArray().Select(word => (string)word!))}"),
                BrandJson.Errors(BrandJson.Sample.With(path, $"\"{Stranger}\"")));
    }

    [Theory]
    [InlineData("minimum", -1)]
    [InlineData("maximum", 1)]
    public void What_lies_beyond_a_bound_of_the_schema_is_refused(string bound, int step)
    {
        foreach (var (path, schema) in Visited.Where(visit => visit.Schema[bound] is not null))
        {
            var beyond = (decimal)schema[bound]! + step;
            Assert.Contains($"$.{path}", BrandJson.Errors(BrandJson.Sample.With(path, FormattableString.Invariant($"{beyond}"))).Select(error => error.Path));
        }
    }

    [Theory]
    [InlineData("minimum")]
    [InlineData("maximum")]
    public void What_lies_on_a_bound_of_the_schema_is_in_range(string bound)
    {
        // A goal's range is its figure's, which no schema says.
        foreach (var (path, schema) in Visited.Where(visit => visit.Schema[bound] is not null && !visit.Path.EndsWith(".target", StringComparison.Ordinal)))
            Assert.DoesNotContain(
                BrandJson.Errors(BrandJson.Sample.With(path, schema[bound]!.ToJsonString())),
                error => error.Path == $"$.{path}" && error.Problem.Contains("number here", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("pattern", "\" \\t\"")]
    [InlineData("minItems", "[]")]
    [InlineData("type", "null")]
    public void What_a_keyword_of_the_schema_forbids_is_refused(string keyword, string value)
    {
        foreach (var (path, _) in Visited.Where(visit => visit.Path.Length > 0 && visit.Schema[keyword] is not null))
            Assert.Contains($"$.{path}", BrandJson.Errors(BrandJson.Sample.With(path, value)).Select(error => error.Path));
    }
}
