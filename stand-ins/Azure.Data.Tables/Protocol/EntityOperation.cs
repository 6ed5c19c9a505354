using Azure.Core;

namespace Azure.Data.Tables.Protocol;

/// <summary>A write of one entity, alone or in a transaction.</summary>
internal readonly record struct EntityOperation(RequestMethod Method, ITableEntity Entity, string? IfMatch)
{
    public bool IsInsert => Method == RequestMethod.Post;

    public bool HasBody => Method != RequestMethod.Delete;

    public static EntityOperation Of(TableTransactionActionType type, ITableEntity entity, ETag etag)
    {
        ArgumentNullException.ThrowIfNull(entity);
        ArgumentNullException.ThrowIfNull(entity.PartitionKey, nameof(entity.PartitionKey));
        ArgumentNullException.ThrowIfNull(entity.RowKey, nameof(entity.RowKey));
        return type switch
        {
            TableTransactionActionType.Add => new(RequestMethod.Post, entity, null),
            TableTransactionActionType.UpdateMerge => new(RequestMethod.Patch, entity, Condition(etag)),
            TableTransactionActionType.UpdateReplace => new(RequestMethod.Put, entity, Condition(etag)),
            TableTransactionActionType.Delete => new(RequestMethod.Delete, entity, Condition(etag)),
            // A merge or a replacement without a condition is what the service takes for an upsert.
            TableTransactionActionType.UpsertMerge => new(RequestMethod.Patch, entity, null),
            TableTransactionActionType.UpsertReplace => new(RequestMethod.Put, entity, null),
            _ => throw new ArgumentOutOfRangeException(nameof(type)),
        };
    }

    /// <summary>Under the endpoint, escaped.</summary>
    public string PathIn(string table) => IsInsert ? table : EntityPath.Of(table, Entity.PartitionKey, Entity.RowKey);

    private static string Condition(ETag etag) => etag == default || etag == ETag.All ? "*" : etag.ToString("H");
}
