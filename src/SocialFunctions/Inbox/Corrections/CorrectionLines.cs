using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Azure.Data.Tables;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Classification.PersonalData;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Domain.Routing;
using SocialFunctions.Storage;

namespace SocialFunctions.Inbox.Corrections;

/// <summary>
/// All corrections as a labelled test set: what people said, null where they said nothing, and what else the classifier is told of a
/// message. One whose text has gone or changed is left out.
/// </summary>
internal sealed class CorrectionLines(StorageAreas storage, MentionLookup lookup, Brand brand)
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<string> WriteAsync(CancellationToken cancellationToken)
    {
        var rows = storage.Table(TableNames.Corrections).QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {brand.Id}"), select: ["network", "id"], cancellationToken: cancellationToken);
        var ids = await rows.Select(CorrectionRows.Id).ToListAsync(cancellationToken);
        var found = await lookup.FindAsync(ids, cancellationToken);
        var lines = new StringBuilder();
        foreach (var mention in found.Select(one => one.Mention).OrderBy(mention => mention.Identity.ToString(), StringComparer.Ordinal))
        {
            if (mention.Correction is { } correction && !mention.Mention.Deleted && correction.IsFor(mention.Mention.Text))
                lines.Append(Line(mention, correction)).Append('\n');
        }

        return lines.ToString();
    }

    private string Line(StoredMention mention, Correction correction)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, Relaxed))
        {
            json.WriteStartObject();
            json.WriteString("source", mention.Mention.Network);
            json.WriteString("id", mention.Mention.Id);
            json.WriteString("language", correction.Language);
            json.WriteString("text", PersonalDataMask.Of(mention.Mention.Text));
            json.WriteString("intent", Name(correction.Intent));
            json.WriteString("sentiment", Name(correction.Sentiment));
            if (correction.NeedsReply is { } needsReply)
                json.WriteBoolean("needsReply", needsReply);
            else
                json.WriteNull("needsReply");
            json.WriteString("urgency", Name(correction.Urgency));
            json.WriteString("sensitive", correction.Sensitive);
            if (mention.Mention.Rating is { } rating)
                json.WriteNumber("rating", rating);
            else
                json.WriteNull("rating");
            json.WriteString("languageHint", mention.Mention.Language);
            json.WriteBoolean("toSomebodyElse", Addressee.IsSomebodyElse(brand, mention.Mention));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(line.ToArray());
    }

    private static string? Name<T>(T? value)
        where T : struct, Enum => value?.ToString().ToLowerInvariant();
}
