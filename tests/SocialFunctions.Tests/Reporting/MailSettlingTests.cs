using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging.Abstractions;
using SocialFunctions.Reporting;
using SocialFunctions.Reporting.Mail;
using SocialFunctions.Tests.Classification;

namespace SocialFunctions.Tests.Reporting;

public sealed class MailSettlingTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private static readonly MailOrder Order = new("2026-11-20", "ana@tostado.example");

    [Fact]
    public async Task A_mail_that_came_is_settled_as_sent_and_leaves_health()
    {
        var rig = await UncertainAsync();
        var mail = Assert.Single(await Settling(rig).ListAsync(CancellationToken.None));
        Assert.Equal((Order.Edition, Order.Recipient, MailEffects.Uncertain), (mail.Edition, mail.Recipient, mail.State));

        var outcome = await Settling(rig).SettleAsync(mail.Id, again: false, CancellationToken.None);

        Assert.Equal(MailEffects.Sent, Assert.IsType<SettleOutcome.Settled>(outcome).Mail.State);
        Assert.Empty(await Settling(rig).ListAsync(CancellationToken.None));
        Assert.Equal(0, (await rig.Health.ReadAsync(CancellationToken.None)).UncertainEffects);
        Assert.Empty(await rig.OrdersAsync());
    }

    [Fact]
    public async Task A_mail_that_did_not_come_is_sent_once_more_however_often_that_is_said()
    {
        using var server = new FakeSmtpServer();
        var rig = await UncertainAsync();
        var id = (await Settling(rig).ListAsync(CancellationToken.None)).Single().Id;

        await Settling(rig).SettleAsync(id, again: true, CancellationToken.None);
        await Settling(rig).SettleAsync(id, again: true, CancellationToken.None);
        var orders = await rig.OrdersAsync();
        foreach (var order in orders)
            await rig.Delivery(server.Port).RunAsync(order, CancellationToken.None);

        Assert.Equal([Order, Order], orders);
        Assert.Single(server.Mails);
        Assert.Equal(MailEffects.Sent, (await rig.Effects.ReadAsync(Order, CancellationToken.None))!.GetString("state"));
    }

    [Fact]
    public async Task Said_again_after_a_day_it_has_its_day_of_tries_once_more()
    {
        var rig = await UncertainAsync();
        rig.Clock.Now += TimeSpan.FromDays(3);
        var id = (await Settling(rig).ListAsync(CancellationToken.None)).Single().Id;
        await Settling(rig).SettleAsync(id, again: true, CancellationToken.None);

        // Nobody listens there: it surely did not go.
        await rig.Delivery(Testing.Azurite.FreePort()).RunAsync(Order, CancellationToken.None);

        Assert.Equal(MailEffects.Intended, (await rig.Effects.ReadAsync(Order, CancellationToken.None))!.GetString("state"));
    }

    [Fact]
    public async Task A_mail_to_somebody_whom_the_brand_file_does_not_name_any_more_is_not_sent_again()
    {
        var rig = await UncertainAsync();
        var id = (await Settling(rig).ListAsync(CancellationToken.None)).Single().Id;
        var without = rig.Brand with { Report = rig.Brand.Report with { Recipients = ["luis@tostado.example"] } };
        var settling = new MailSettling(rig.Storage, rig.Effects, without, NullLogger<MailSettling>.Instance);

        Assert.Null((await settling.ListAsync(CancellationToken.None)).Single().Recipient);
        Assert.IsType<SettleOutcome.Refused>(await settling.SettleAsync(id, again: true, CancellationToken.None));
        Assert.Empty(await rig.OrdersAsync());
        Assert.IsType<SettleOutcome.Settled>(await settling.SettleAsync(id, again: false, CancellationToken.None));
    }

    [Fact]
    public async Task Only_mails_of_the_brand_that_are_neither_sent_nor_being_sent_wait()
    {
        var rig = await UncertainAsync();
        var row = (await rig.Effects.ReadAsync(Order, CancellationToken.None))!;
        var id = (await Settling(rig).ListAsync(CancellationToken.None)).Single().Id;
        var other = new ReportingRig(fixture.Storage, ReportingRig.BrandOf(fixture.NextBrand(), "Etc/UTC"), new SteppedClock());
        await rig.Effects.TryMoveAsync(row, MailEffects.Sending, CancellationToken.None);

        Assert.Empty(await Settling(rig).ListAsync(CancellationToken.None));
        Assert.Empty(await Settling(other).ListAsync(CancellationToken.None));
        Assert.IsType<SettleOutcome.Unknown>(await Settling(rig).SettleAsync(id, again: true, CancellationToken.None));
        Assert.IsType<SettleOutcome.Unknown>(await Settling(rig).SettleAsync("0123456789abcdef", again: false, CancellationToken.None));
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData("?id=0123456789abcdef", 400)]
    [InlineData("?id=0123456789abcdef&as=lost", 400)]
    [InlineData("?as=sent", 400)]
    [InlineData("?id=0123456789abcdef&as=sent", 404)]
    public async Task A_call_that_settles_nothing_says_why(string query, int status)
    {
        var rig = await UncertainAsync();
        var request = new DefaultHttpContext().Request;
        request.QueryString = new QueryString(query);

        var answer = Assert.IsAssignableFrom<ObjectResult>(await new SettleMail(Settling(rig)).RunAsync(request, CancellationToken.None));

        Assert.Equal(status, answer.StatusCode);
        Assert.Single(await Settling(rig).ListAsync(CancellationToken.None));
    }

    private static MailSettling Settling(ReportingRig rig) => new(rig.Storage, rig.Effects, rig.Brand, NullLogger<MailSettling>.Instance);

    /// <summary>One mail of one edition, of which nobody knows whether it went.</summary>
    private async Task<ReportingRig> UncertainAsync()
    {
        var rig = await MailOrders.OfOneMailAsync(fixture, Order);
        Assert.True(await rig.Effects.TryMoveAsync((await rig.Effects.ReadAsync(Order, CancellationToken.None))!, MailEffects.Uncertain, CancellationToken.None));
        return rig;
    }
}
