namespace SocialFunctions.Classification;

/// <summary>What the service is wanted for.</summary>
internal enum ServiceNeed
{
    Nothing,
    Aspects,
    Judgement,
}
