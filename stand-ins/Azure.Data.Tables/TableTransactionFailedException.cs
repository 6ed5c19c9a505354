// Null-oblivious as the genuine package is: code compiled against either gets the same warnings.
#nullable disable

using System.Globalization;
using Azure.Data.Tables.Protocol;

namespace Azure.Data.Tables;

/// <summary>An entity group transaction was refused; nothing of it was written.</summary>
public class TableTransactionFailedException : RequestFailedException
{
    public TableTransactionFailedException(RequestFailedException requestFailedException)
        : base(
            requestFailedException.Status,
            requestFailedException.Message,
            requestFailedException.ErrorCode,
            requestFailedException.InnerException)
    {
        foreach (var key in requestFailedException.Data.Keys)
            Data[key] = requestFailedException.Data[key];
        if (int.TryParse(Data[TableErrorParser.FailedEntity] as string, CultureInfo.InvariantCulture, out var index))
            FailedTransactionActionIndex = index;
    }

    /// <summary>The place of the action that the service blamed, from 0; null when it blamed none.</summary>
    public int? FailedTransactionActionIndex { get; }
}
