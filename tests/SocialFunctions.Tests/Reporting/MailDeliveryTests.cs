using SocialFunctions.Reporting;
using SocialFunctions.Reporting.Mail;
using SocialFunctions.Storage;
using SocialFunctions.Testing;
using SocialFunctions.Tests.Classification;

namespace SocialFunctions.Tests.Reporting;

public sealed class MailDeliveryTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private static readonly MailOrder Order = new("2026-11-20", "ana@tostado.example");

    [Fact]
    public async Task An_intended_mail_is_sent_once_however_often_it_is_delivered()
    {
        using var server = new FakeSmtpServer();
        var rig = await RigAsync();

        for (var delivery = 0; delivery < 5; delivery++)
            await rig.Delivery(server.Port).RunAsync(Order, CancellationToken.None);

        Assert.Single(server.Mails);
        Assert.Equal(MailEffects.Sent, await StateAsync(rig));
    }

    [Fact]
    public async Task A_mail_that_the_server_refuses_for_good_has_failed_and_health_says_so()
    {
        using var server = new FakeSmtpServer(manner: SmtpManner.RefusesForGood);
        var rig = await RigAsync();

        for (var delivery = 0; delivery < 2; delivery++)
            await rig.Delivery(server.Port).RunAsync(Order, CancellationToken.None);

        Assert.Equal(MailEffects.Failed, await StateAsync(rig));
        Assert.Single(server.Commands, command => command.StartsWith("RCPT", StringComparison.Ordinal));
        var health = await rig.Health.ReadAsync(CancellationToken.None);
        Assert.Equal(1, health.FailedEffects);
        Assert.Contains(health.Warnings, warning => warning.Contains("refused", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mail_goes_out_later_when_the_server_could_not_be_reached_or_said_not_now()
    {
        var rig = await RigAsync();
        var closed = Azurite.FreePort();
        await rig.Delivery(closed).RunAsync(Order, CancellationToken.None);
        Assert.Equal(MailEffects.Intended, await StateAsync(rig));

        using var busy = new FakeSmtpServer(manner: SmtpManner.NotNow);
        await rig.Delivery(busy.Port).RunAsync(Order, CancellationToken.None);
        Assert.Equal(MailEffects.Intended, await StateAsync(rig));

        // Each failure ordered the mail again, and not at once.
        Assert.Equal(2, await OrderedAsync(rig));
        Assert.Empty((await rig.Storage.Queue(QueueNames.Mail).PeekMessagesAsync(maxMessages: 5)).Value);

        using var server = new FakeSmtpServer();
        await rig.Delivery(server.Port).RunAsync(Order, CancellationToken.None);
        Assert.Single(server.Mails);
        Assert.Equal(MailEffects.Sent, await StateAsync(rig));
    }

    [Fact]
    public async Task A_mail_that_did_not_go_for_a_day_has_failed_and_is_not_ordered_again()
    {
        var rig = await RigAsync();
        rig.Clock.Now += TimeSpan.FromDays(1);

        await rig.Delivery(Azurite.FreePort()).RunAsync(Order, CancellationToken.None);

        Assert.Equal(MailEffects.Failed, await StateAsync(rig));
        Assert.Equal(0, await OrderedAsync(rig));
        Assert.Equal(1, (await rig.Health.ReadAsync(CancellationToken.None)).FailedEffects);
    }

    [Fact]
    public async Task A_mail_whose_fate_nobody_knows_is_never_sent_again_and_stands_in_health()
    {
        using var dying = new FakeSmtpServer(manner: SmtpManner.DiesAfterData);
        var rig = await RigAsync();
        await rig.Delivery(dying.Port).RunAsync(Order, CancellationToken.None);

        using var server = new FakeSmtpServer();
        rig.Clock.Now += TimeSpan.FromHours(1);
        await rig.Delivery(server.Port).RunAsync(Order, CancellationToken.None);

        Assert.Single(dying.Mails);
        Assert.Empty(server.Mails);
        Assert.Equal(MailEffects.Uncertain, await StateAsync(rig));
        Assert.Equal(1, (await rig.Health.ReadAsync(CancellationToken.None)).UncertainEffects);
    }

    [Fact]
    public async Task A_redelivery_while_the_mail_is_being_sent_waits_for_the_lease_and_finds_it_uncertain()
    {
        using var server = new FakeSmtpServer();
        var rig = await RigAsync();
        var row = await rig.Effects.ReadAsync(Order, CancellationToken.None);
        // The instance that sends dies here.
        Assert.True(await rig.Effects.TryMoveAsync(row!, MailEffects.Sending, CancellationToken.None));

        await rig.Delivery(server.Port).RunAsync(Order, CancellationToken.None);
        var waiting = await OrderedAsync(rig);
        rig.Clock.Now += MailEffects.Lease;
        await rig.Delivery(server.Port).RunAsync(Order, CancellationToken.None);

        Assert.Equal(1, waiting);
        Assert.Empty(server.Mails);
        Assert.Equal(MailEffects.Uncertain, await StateAsync(rig));
    }

    private static async Task<int> OrderedAsync(ReportingRig rig) =>
        (await rig.Storage.Queue(QueueNames.Mail).GetPropertiesAsync()).Value.ApproximateMessagesCount;

    private static async Task<string?> StateAsync(ReportingRig rig) =>
        (await rig.Effects.ReadAsync(Order, CancellationToken.None))?.GetString("state");

    private async Task<ReportingRig> RigAsync()
    {
        var rig = await MailOrders.OfOneMailAsync(fixture, Order);
        await rig.Storage.Queue(QueueNames.Mail).ClearMessagesAsync();
        return rig;
    }
}
