using SocialFunctions.Domain.Classification;

namespace SocialFunctions.Evaluation;

/// <summary>Labels as files write them: lower case; empty, <c>null</c> and unknown words are no label.</summary>
public static class Labels
{
    public static T? Read<T>(string? label)
        where T : struct, Enum =>
        Enum.TryParse<T>(label, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(label![0]) ? value : null;

    public static bool? YesOrNo(string? label) => label?.ToLowerInvariant() switch
    {
        "yes" or "true" or "1" => true,
        "no" or "false" or "0" => false,
        _ => null,
    };
}
