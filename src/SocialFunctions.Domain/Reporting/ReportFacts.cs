using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Domain.Reporting;

/// <summary>The set of mentions, cut at asOf and folded once: each figure of a report is counted from this.</summary>
public sealed class ReportFacts
{
    private readonly ILookup<DateOnly, StoredMention> byDay;

    private ReportFacts(ReportInput input)
    {
        Input = input;
        var zone = input.Brand.TimeZone;
        var known = KnownMentions.At(input.Mentions, input.AsOf);

        // Employees stay in the set that is threaded, since a parent may be theirs, but are outside all counts.
        var counted = known.Where(mention => !mention.Employee).ToArray();
        byDay = counted.ToLookup(mention => LocalDay.Of(mention.PublishedAt, zone));
        Oldest = counted.Length > 0 ? LocalDay.Of(counted[0].PublishedAt, zone) : null;
        Known = known;
        Answers = MessageAnswers.Of(known, input.AsOf);
        Named = MessageAnswers.Named(known, input.AsOf);

        var earlier = input.Ledger.GroupBy(line => line.Opening).ToDictionary(lines => lines.Key, lines => lines.Last());
        Turns =
        [
            .. from thread in Conversations.Thread(known)
               from turn in Responses.Turns.Fold(thread.Utterances, input.AsOf)
               let opening = new MentionId(thread.Key.Network, turn.Opening.Id)
               let line = LedgerEntry.Of(thread.Key.Network, turn, input.Brand, earlier.GetValueOrDefault(opening))
               select new JudgedTurn(thread.Key, turn, line, LocalDay.Of(turn.Opening.At, zone)),
        ];
    }

    public ReportInput Input { get; }

    /// <summary>By conversation and person, each person's in order of opening.</summary>
    public IReadOnlyList<JudgedTurn> Turns { get; }

    /// <summary>Seconds to the earliest reply, of each inbound mention that has one.</summary>
    public IReadOnlyDictionary<MentionId, double> Answers { get; }

    internal IReadOnlySet<MentionId> Named { get; }

    internal IReadOnlyList<StoredMention> Known { get; }

    internal DateOnly? Oldest { get; }

    public static ReportFacts Of(ReportInput input) => new(input);

    internal IEnumerable<StoredMention> On(DateOnly day) => byDay[day];

    internal IEnumerable<StoredMention> Between(DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            foreach (var mention in byDay[day])
                yield return mention;
        }
    }
}
