namespace Azure.Data.Tables.Protocol;

/// <summary>Which entities of a table, and which of their properties.</summary>
internal sealed record EntityQuery(string Table, string? Filter, IEnumerable<string>? Select);
