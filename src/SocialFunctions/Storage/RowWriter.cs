using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace SocialFunctions.Storage;

/// <summary>Writes rows of one partition in entity group transactions of at most 100 rows and some 3 MB.</summary>
internal static class RowWriter
{
    private const int MostRows = 100;
    private const int MostCharacters = 1_200_000;

    /// <summary>
    /// False when somebody else changed, added or removed one of the rows meanwhile (412, 409, 404): read again, decide again.
    /// Transactions before that one stand; every write is idempotent, so deciding again is harmless.
    /// </summary>
    public static async Task<bool> TryWriteAsync(
        TableClient table, IReadOnlyList<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        foreach (var transaction in Split(actions))
        {
            try
            {
                await table.SubmitTransactionAsync(transaction, cancellationToken);
            }
            catch (RequestFailedException conflict) when (conflict.Status is 409 or 412 || conflict.ErrorCode == TableErrorCode.ResourceNotFound)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Adds a row that is not there, or replaces the one that was read.</summary>
    public static TableTransactionAction AddOrReplace(TableEntity row, TableEntity? read) => read is null
        ? new TableTransactionAction(TableTransactionActionType.Add, row)
        : new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, read.ETag);

    private static IEnumerable<List<TableTransactionAction>> Split(IReadOnlyList<TableTransactionAction> actions)
    {
        var transaction = new List<TableTransactionAction>();
        var characters = 0;
        foreach (var action in actions)
        {
            var size = ((TableEntity)action.Entity).Sum(column => column.Value is string text ? text.Length : 24);
            if (transaction.Count == MostRows || (transaction.Count > 0 && characters + size > MostCharacters))
            {
                yield return transaction;
                transaction = [];
                characters = 0;
            }

            transaction.Add(action);
            characters += size;
        }

        if (transaction.Count > 0)
            yield return transaction;
    }
}
