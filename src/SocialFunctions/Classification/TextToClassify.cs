namespace SocialFunctions.Classification;

/// <param name="LanguageHint">What the network says of the language, such as <c>es</c>.</param>
/// <param name="Rating">Stars of a review, 1 to 5.</param>
/// <param name="ToSomebodyElse">People talk to each other, and the brand is only named.</param>
public sealed record TextToClassify(string Text, string? LanguageHint, decimal? Rating, bool ToSomebodyElse = false);
