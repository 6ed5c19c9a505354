using System.Globalization;
using CsvHelper;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Evaluation;

namespace SocialFunctions.Train;

/// <summary>The questions of banking77-train.csv (CC BY 4.0): what went wrong is a complaint, what is asked is a question; all want an answer.</summary>
internal static class BankQuestions
{
    private static readonly string[] WentWrong =
    [
        "not_", "declined", "failed", "wrong_", "twice", "swallowed", "pending", "reverted", "fee_charged", "extra_charge", "Refund_not", "unable_", "lost_or_stolen", "compromised", "blocked",
    ];

    private static readonly string[] Grave = ["not_recognised", "compromised", "stolen"];
    private static readonly string[] Pressing = ["swallowed", "blocked", "twice", "wrong_amount", "not_working"];

    public static IEnumerable<LabelledMessage> Read(string path)
    {
        using var csv = new CsvReader(new StreamReader(path), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            var category = csv.GetField("category")!;
            var isWrong = Names(WentWrong, category);
            yield return new(csv.GetField("text")!)
            {
                Language = "en",
                Intent = isWrong ? Intent.Complaint : Intent.Question,
                Sentiment = isWrong ? null : Sentiment.Neutral,
                NeedsReply = true,
                Urgency = Names(Grave, category) ? Urgency.Critical : Names(Pressing, category) ? Urgency.High : isWrong ? null : Urgency.Normal,
                Spam = false,
            };
        }
    }

    private static bool Names(string[] parts, string category) => Array.Exists(parts, part => category.Contains(part, StringComparison.Ordinal));
}
