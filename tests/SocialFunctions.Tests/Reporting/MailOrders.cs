using System.Globalization;
using Azure.Storage.Queues.Models;
using SocialFunctions.Reporting;
using SocialFunctions.Reporting.Mail;
using SocialFunctions.Storage;
using SocialFunctions.Tests.Classification;

namespace SocialFunctions.Tests.Reporting;

/// <summary>The orders for mail that a rig leaves in the queue.</summary>
internal static class MailOrders
{
    /// <summary>Of a brand whose one report is written, its one mail intended, and the order for that taken from the queue.</summary>
    public static async Task<ReportingRig> OfOneMailAsync(StorageFixture fixture, MailOrder order)
    {
        var brand = ReportingRig.BrandOf(fixture.NextBrand(), "Etc/UTC");
        brand = brand with { Report = brand.Report with { Recipients = [order.Recipient] } };
        var rig = new ReportingRig(fixture.Storage, brand, new SteppedClock());
        var day = DateOnly.ParseExact(order.Edition, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        await rig.Writing.WriteAsync(new ReportRequest(day, day, rig.Clock.Now), CancellationToken.None);
        await rig.Effects.IntendAsync(new Edition(day, day), CancellationToken.None);
        await rig.OrdersAsync();
        return rig;
    }

    /// <summary>Takes every order off the queue that can be seen.</summary>
    public static async Task<IReadOnlyList<MailOrder>> OrdersAsync(this ReportingRig rig)
    {
        var queue = rig.Storage.Queue(QueueNames.Mail);
        var orders = new List<MailOrder>();
        while ((await queue.ReceiveMessagesAsync(32)).Value is { Length: > 0 } messages)
        {
            foreach (QueueMessage message in messages)
            {
                orders.Add(MailOrder.Read(message.Body));
                await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
            }
        }

        return orders;
    }
}
