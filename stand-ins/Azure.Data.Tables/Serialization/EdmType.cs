namespace Azure.Data.Tables.Serialization;

/// <summary>The service's types that JSON has no form of its own for, by their names in an annotation.</summary>
internal static class EdmType
{
    public const string Int64 = "Edm.Int64";
    public const string Double = "Edm.Double";
    public const string DateTime = "Edm.DateTime";
    public const string Guid = "Edm.Guid";
    public const string Binary = "Edm.Binary";
}
