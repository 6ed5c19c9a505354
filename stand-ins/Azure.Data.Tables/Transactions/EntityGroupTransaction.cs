using Azure.Core;
using Azure.Data.Tables.Protocol;

namespace Azure.Data.Tables.Transactions;

/// <summary>Sends actions on one partition that are all done or none.</summary>
internal static class EntityGroupTransaction
{
    public static async Task<Response<IReadOnlyList<Response>>> SubmitAsync(
        TableEndpoint endpoint, string table, IEnumerable<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actions);
        var operations = actions.Select(action => EntityOperation.Of(action.ActionType, action.Entity, action.ETag)).ToList();
        if (operations.Count == 0)
            throw new InvalidOperationException("Transaction contains no operations.");

        using var message = endpoint.CreateMessage(RequestMethod.Post, "$batch", Accepted.Success);
        message.Request.Headers.SetValue("Content-Type", BatchRequestBody.ContentType);
        message.Request.Content = RequestContent.Create(BatchRequestBody.Write(endpoint.BaseUrl, table, operations));
        var response = await endpoint.SendAsync(message, cancellationToken).ConfigureAwait(false);
        return Response.FromValue<IReadOnlyList<Response>>(AnswersTo(operations.Count, response), response);
    }

    private static List<Response> AnswersTo(int actions, Response response)
    {
        var answers = BatchResponseParser.Parse(response.Content.ToMemory(), response.ClientRequestId);
        if (answers.Find(answer => answer.IsError) is { } refusal)
            throw new TableTransactionFailedException(new RequestFailedException(refusal, null, TableErrorParser.Shared));
        if (answers.Count != actions)
            throw new RequestFailedException(response.Status, $"The service answered {answers.Count} of {actions} actions of a transaction.");
        return answers;
    }
}
