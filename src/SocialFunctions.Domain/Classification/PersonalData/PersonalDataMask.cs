using System.Text;

namespace SocialFunctions.Domain.Classification.PersonalData;

/// <summary>Takes personal data out of a text that is shown or stored beyond the message itself.</summary>
public static class PersonalDataMask
{
    /// <summary>Stands for what was taken out, whatever its length was.</summary>
    public const string Mark = "•••";

    public static string Of(string text) => Of(text, PersonalDataFinder.Find(text));

    /// <param name="found">As <see cref="PersonalDataFinder.Find"/> gives them for this text.</param>
    public static string Of(string text, IReadOnlyList<PersonalDataSpan> found)
    {
        if (found.Count == 0)
            return text;
        var masked = new StringBuilder(text.Length);
        var end = 0;
        foreach (var span in found)
        {
            masked.Append(text, end, span.Start - end).Append(Mark);
            end = span.End;
        }

        return masked.Append(text, end, text.Length - end).ToString();
    }
}
