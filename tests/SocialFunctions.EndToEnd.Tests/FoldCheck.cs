using Azure.Data.Tables;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Routing;
using SocialFunctions.Storage;

namespace SocialFunctions.EndToEnd.Tests;

/// <summary>Cases are a view: once the queues are empty and the views are mended, they equal what folding all mentions gives.</summary>
internal static class FoldCheck
{
    public static async Task CasesEqualTheFoldAsync(RunningApp app)
    {
        var brand = ((BrandFileResult.Valid)BrandFile.Read(File.ReadAllBytes(Path.Combine(app.Folder.FullName, "brand.json")))).Brand;
        var tables = new TableServiceClient(app.ConnectionString);
        var mentions = (await ReadAsync(tables, TableNames.Mentions)).Select(MentionRows.Read).ToList();
        var expected = Conversations.Thread(KnownMentions.At(mentions, DateTimeOffset.MaxValue))
            .Where(thread => thread.Utterances.Count > 0)
            .ToDictionary(thread => Keys.CaseRow(thread.Key), thread => Told(CaseRows.Write(Case.Of(thread.Key, thread.Utterances, brand), brand.Id, null)));
        var actual = (await ReadAsync(tables, TableNames.Cases))
            .Where(row => !HandleCases.Is(CaseRows.Person(row, "")))
            .ToDictionary(row => row.RowKey, Told);
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        foreach (var (key, told) in expected)
            Assert.Equal($"{key}: {told}", $"{key}: {actual[key]}");
    }

    private static string Told(TableEntity row) =>
        $"{row.GetString("state")} {row.GetString("opening")} {row.GetDateTimeOffset("due"):O} {row.GetString("department")} {LongText.Read(row, "messages")}";

    private static async Task<List<TableEntity>> ReadAsync(TableServiceClient tables, string table)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in tables.GetTableClient(table).QueryAsync<TableEntity>())
            rows.Add(row);
        return rows;
    }
}
