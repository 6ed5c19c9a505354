using System.Text.Json;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Routing;
using SocialFunctions.Tests.Reporting;
using static SocialFunctions.Tests.Inbox.CaseMendingRig;

namespace SocialFunctions.Tests.Inbox;

public sealed class CaseMendingTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private readonly CaseMendingRig rig = new(fixture.Storage, fixture.NextBrand());

    [Fact]
    public async Task A_conversation_that_joins_another_marks_the_day_of_the_question_answered_there()
    {
        await rig.WrittenAsync(17, 18, 19);
        await rig.CaseAsync(new PersonKey(Network, "head", "1"), "ana", Said("r", 19));
        await rig.CaseAsync(new PersonKey(Network, "late", "1"), "ana", Asked("q", 17));
        await rig.ThreadAsync("late", "head");
        await rig.ThreadAsync("head", null);
        await rig.JoinsAsync("late");

        await rig.MendAsync();

        Assert.Equal(["q", "r"], await rig.UtterancesAsync(new PersonKey(Network, "head", "1")));
        Assert.Equal(["2026-11-17", "2026-11-19"], await rig.MarkedDaysAsync());
    }

    [Fact]
    public async Task A_marker_that_cannot_be_mended_stays_and_fails_the_run_and_the_others_are_mended()
    {
        await rig.CaseAsync(new PersonKey(Network, "c", "1"), "ana", Asked("q", 17));
        await rig.AddressedAsync("ana", Said("r", 19));
        await rig.AddressedAsync("bad", Said("s", 19));
        await rig.SpoilAsync(HandleCases.Person(Network, "bad"));
        await rig.CaseAsync(new PersonKey(Network, "bad-late", "1"), "bea", Asked("t", 17));
        await rig.SpoilAsync(new PersonKey(Network, "bad-late", "1"));
        await rig.ThreadAsync("bad-late", "bad-head");
        await rig.JoinsAsync("bad-late");

        await Assert.ThrowsAnyAsync<JsonException>(rig.MendAsync);

        Assert.Equal(["q", "r"], await rig.UtterancesAsync(new PersonKey(Network, "c", "1")));
        Assert.Equal(["bad", "bad-late"], (await rig.MarkersAsync()).Order(StringComparer.Ordinal));
    }
}
