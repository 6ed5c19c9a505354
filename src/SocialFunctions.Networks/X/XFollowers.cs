using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.X;

internal static class XFollowers
{
    private static readonly PollFault Absent = new(
        PollFaultKind.NotFound, "X does not give the account's followers: check the setting UserId; an account that is suspended is not shown.");

    public static async Task<FollowerReading> ReadAsync(XClient client, PollRequest request, CancellationToken cancellationToken)
    {
        var answer = await client.AskAsync(XCalls.User(request.Connector), XRefusals.OfLookup, cancellationToken);
        var session = client.TakeRenewed();
        if (answer is ApiAnswer.Failed { Fault: var fault })
            return new FollowerReading(null, fault) { Session = session };

        var users = ((ApiAnswer.Json)answer).Root.Items("data").ToList();
        request.Meter.Charge(dollars: users.Count * XPrices.User);
        var followers = users.Select(user => user.Member("public_metrics") is { } metrics ? XCounters.Number(metrics, "followers_count") : null)
            .FirstOrDefault(count => count is not null);
        return new FollowerReading(followers, followers is null ? Absent : null) { Session = session };
    }
}
