using Azure.Data.Tables;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Storage;

namespace SocialFunctions.Inbox.Corrections;

/// <summary>Table Corrections: what a person said of a mention, never the mention's text.</summary>
internal static class CorrectionRows
{
    /// <param name="stands">The mention's classification as it stands before this correction.</param>
    /// <param name="read">The row of an earlier correction.</param>
    public static TableEntity Write(string brand, CorrectionBody body, Correction correction, MessageClassification stands, TableEntity? read)
    {
        var row = new TableEntity(brand, Keys.CorrectionRow(body.Mention));
        row.Put("network", body.Mention.Network);
        row.Put("id", body.Mention.Value);
        CorrectionColumns.Write(row, correction);
        row.Put("note", body.Note ?? read?.GetString("note"));
        row.Put("by", body.By ?? read?.GetString("by"));
        // What was found before a person said otherwise, so that the kinds of mistakes can be told.
        var found = stands.Source != Correction.Source ? stands : read is null ? null : ClassificationColumns.Read(read);
        if (found is not null)
            ClassificationColumns.Write(row, found with { Topics = [], Cues = [], Aspects = [] });
        return row;
    }

    public static MentionId Id(TableEntity row) => new(row.GetString("network"), row.GetString("id"));
}
