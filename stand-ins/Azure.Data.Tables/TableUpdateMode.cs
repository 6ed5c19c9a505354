namespace Azure.Data.Tables;

/// <summary>What becomes of the properties that a write does not name: kept by a merge, dropped by a replacement.</summary>
public enum TableUpdateMode
{
    Merge = 0,
    Replace = 1,
}
