using System.Text.RegularExpressions;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Evaluation;

namespace SocialFunctions.Train;

/// <summary>
/// A message with the courtesies around it that many people put there: "Good morning, … Thanks". The corpus is blunter than the world, and
/// from it alone the weights would take every thanks for praise.
/// </summary>
internal static partial class Courtesies
{
    private static readonly string[] SpanishOpenings = ["hola buenas tardes, ", "Buenos días, ", "Hola, ", "buenas, ", "Hola qué tal, ", "Estimados, buen día. ", "Muy buenas. "];
    private static readonly string[] SpanishClosings = [". Gracias", ", muchas gracias", ", gracias de antemano", ". Quedo atenta, gracias 🙏", ". Saludos", ", gracias!", ". Un saludo", ", mil gracias"];
    private static readonly string[] EnglishOpenings = ["good morning, ", "Hi, ", "hello, ", "Hey there, ", "Good afternoon. ", "Hi, hope you are well. ", "Dear team, "];
    private static readonly string[] EnglishClosings = [". Thanks", ", thank you", ". Many thanks", ", cheers", ". Thanks in advance 🙏", ", thanks!", ". Kind regards", ". Can you help please? Thank you"];

    /// <param name="at">The message's place: chooses among the courtesies, the same ones each time.</param>
    /// <returns>Null for chatter, spam and suggestions, which are mostly said to nobody.</returns>
    public static LabelledMessage? Around(LabelledMessage message, int at)
    {
        if (message.Intent is not (Intent.Complaint or Intent.Question or Intent.Lead or Intent.Praise))
            return null;
        var (openings, closings) = message.Language == "en" ? (EnglishOpenings, EnglishClosings) : (SpanishOpenings, SpanishClosings);
        var handle = Opening().Match(message.Text).Value;
        var said = message.Text[handle.Length..];
        // One in three has no greeting, one in three no thanks. Whether thanks end a talk is learnt from whole messages alone.
        var greeting = at % 3 == 1 ? "" : openings[at % openings.Length];
        var thanks = at % 3 == 2 ? "" : closings[at % closings.Length];
        return message with { NeedsReply = null, Text = handle + greeting + said.TrimEnd('.', ' ') + thanks };
    }

    [GeneratedRegex(@"^(?:@\w+[,:]?\s+)+")]
    private static partial Regex Opening();
}
