using Azure.Data.Tables;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Classification.PersonalData;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Storage;

namespace SocialFunctions.Inbox.Corrections;

/// <summary>Table Corrections: what a person said of a mention, never the mention's text.</summary>
internal static class CorrectionRows
{
    /// <param name="found">What the mention was found to be, so that the kinds of mistakes can be told.</param>
    /// <param name="read">The row of an earlier correction.</param>
    public static TableEntity Write(string brand, CorrectionBody body, Correction correction, MessageClassification found, TableEntity? read)
    {
        var row = new TableEntity(brand, Keys.CorrectionRow(body.Mention));
        row.Put("network", body.Mention.Network);
        row.Put("id", body.Mention.Value);
        CorrectionColumns.Write(row, correction);
        // People quote the message to say why.
        row.Put("note", (body.Note ?? read?.GetString("note")) is { } note ? PersonalDataMask.Of(note) : null);
        row.Put("by", body.By ?? read?.GetString("by"));
        ClassificationColumns.Write(row, found with { Topics = [], Cues = [], Aspects = [] });
        return row;
    }

    public static MentionId Id(TableEntity row) => new(row.GetString("network"), row.GetString("id"));
}
