using SocialFunctions.Domain.Responses;
using SocialFunctions.Tests.Reporting;
using static SocialFunctions.Tests.Inbox.CaseMendingRig;

namespace SocialFunctions.Tests.Inbox;

/// <summary>What the brand said to a handle reaches the person who has it.</summary>
public sealed class HandleMatchingTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private readonly CaseMendingRig rig = new(fixture.Storage, fixture.NextBrand());

    [Fact]
    public async Task A_reply_by_handle_marks_the_day_of_the_question_and_its_own()
    {
        await rig.WrittenAsync(17, 18, 19);
        await rig.CaseAsync(new PersonKey(Network, "c", "1"), "ana", Asked("q", 17));
        await rig.AddressedAsync("ana", Said("r", 19));

        await rig.MendAsync();

        Assert.Equal(["q", "r"], await rig.UtterancesAsync(new PersonKey(Network, "c", "1")));
        Assert.Equal(["2026-11-17", "2026-11-19"], await rig.MarkedDaysAsync());
        Assert.Empty(await rig.MarkersAsync());
    }

    [Fact]
    public async Task A_handle_with_the_next_word_glued_to_it_reaches_the_person_it_begins_with()
    {
        await rig.WrittenAsync(17);
        await rig.CaseAsync(new PersonKey(Network, "c", "1"), "ana", Asked("q", 17));
        await rig.AddressedAsync("ana.sorry-we", Said("r", 18));
        await rig.AddressedAsync("ana", Said("s", 19));

        await rig.MendAsync();

        Assert.Equal(["q", "r", "s"], await rig.UtterancesAsync(new PersonKey(Network, "c", "1")));
        Assert.Equal(["2026-11-17"], await rig.MarkedDaysAsync());
        Assert.Empty(await rig.MarkersAsync());
    }

    [Fact]
    public async Task Of_two_people_whose_handles_begin_alike_the_longer_handle_is_meant()
    {
        var (ana, anaSorry) = (new PersonKey(Network, "c", "1"), new PersonKey(Network, "d", "2"));
        await rig.CaseAsync(ana, "ana", Asked("q", 17));
        await rig.AddressedAsync("ana.sorry", Said("r", 19));
        await rig.MendAsync();
        Assert.Equal(["q", "r"], await rig.UtterancesAsync(ana));

        await rig.CaseAsync(anaSorry, "ana.sorry", Asked("t", 18));
        await rig.AddressedAsync("ana.sorry", Said("r", 19));
        await rig.MendAsync();

        Assert.Equal(["q"], await rig.UtterancesAsync(ana));
        Assert.Equal(["t", "r"], await rig.UtterancesAsync(anaSorry));
    }
}
