namespace SocialFunctions.Classification;

/// <summary>Text records taken from the budget of a UTC day, <c>yyyyMMdd</c>.</summary>
internal readonly record struct RecordShare(string Day, int Records);
