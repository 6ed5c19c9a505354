namespace SocialFunctions.Domain.Classification;

/// <summary>An emoji. No struct: dictionaries of classes come compiled with the runtime, others cost each start their compilation.</summary>
internal sealed record Sign(float Mood);
