namespace SocialFunctions.Evaluation;

/// <summary>What a file holds by one form.</summary>
/// <param name="OtherForm">What it has in the place of the form's columns; null where it has them, or nothing at all.</param>
internal sealed record FormReading(IReadOnlyList<LabelledMessage> Messages, string? OtherForm = null);
