namespace SocialFunctions.Classification;

/// <summary>Counts what the Language service bills: each started 1,000 characters of a document, once for each feature.</summary>
public sealed class TextRecordMeter
{
    private const int CharactersInRecord = 1_000;

    private long total;

    public long Total => Interlocked.Read(ref total);

    /// <summary>Even an empty document is one record.</summary>
    public static int RecordsOf(int characters) => Math.Max(1, (characters + CharactersInRecord - 1) / CharactersInRecord);

    public void Add(int records)
    {
        Interlocked.Add(ref total, records);
        ClassificationTelemetry.LanguageRecords.Add(records);
    }
}
