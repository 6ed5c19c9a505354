// Null-oblivious as the genuine package is: code compiled against either gets the same warnings.
#nullable disable

using System.Globalization;
using System.Linq.Expressions;
using Azure.Data.Tables.Protocol;
using Azure.Data.Tables.Transactions;

namespace Azure.Data.Tables;

public partial class TableClient
{
    /// <param name="filter">In OData; <see cref="CreateQueryFilter(FormattableString)"/> escapes values. None: the whole table.</param>
    /// <param name="maxPerPage">At most 1,000, which is also the service's own limit.</param>
    /// <param name="select">The properties to fetch; none: all.</param>
    public virtual AsyncPageable<T> QueryAsync<T>(
        string filter = null, int? maxPerPage = null, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var query = new EntityQuery(Name, filter, select);
        return new PagedQuery<T>(
            (continuation, size, token) => EntityOperations.ListPageAsync<T>(endpoint, query, size, continuation, token),
            maxPerPage,
            cancellationToken);
    }

    public virtual AsyncPageable<T> QueryAsync<T>(
        Expression<Func<T, bool>> filter, int? maxPerPage = null, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        QueryAsync<T>(CreateQueryFilter(filter), maxPerPage, select, cancellationToken);

    /// <summary>A condition on an entity's properties as a filter; of a dictionary entity also by its getters and its indexer.</summary>
    public static string CreateQueryFilter<T>(Expression<Func<T, bool>> filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return FilterExpression.Of(filter);
    }

    /// <summary>A filter with its values quoted and escaped as OData wants them.</summary>
    public static string CreateQueryFilter(FormattableString filter) =>
        filter is null
            ? null
            : string.Format(CultureInfo.InvariantCulture, filter.Format, [.. filter.GetArguments().Select(FilterLiteral.Of)]);

    /// <summary>Up to 100 writes of different entities of one partition, 4 MiB together: all of them or none.</summary>
    /// <exception cref="TableTransactionFailedException">An action was refused; it says which.</exception>
    public virtual Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default) =>
        EntityGroupTransaction.SubmitAsync(endpoint, Name, transactionActions, cancellationToken);
}
