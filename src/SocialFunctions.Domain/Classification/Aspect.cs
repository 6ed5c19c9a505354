namespace SocialFunctions.Domain.Classification;

/// <summary>What an opinion is about, and how it is meant there: "la comida rica pero el servicio pésimo" gives two.</summary>
/// <param name="Subject">One of a closed list, in English: delivery, price, app, staff, queue, billing…</param>
public sealed record Aspect(string Subject, Sentiment Sentiment);
