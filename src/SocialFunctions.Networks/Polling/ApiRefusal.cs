using System.Text.Json;

namespace SocialFunctions.Networks.Polling;

/// <summary>What a network answered, for its own code to judge.</summary>
/// <param name="Body">Null when it is not JSON.</param>
/// <param name="Wait">What Retry-After or a used-up limit asks for; null when neither is there.</param>
internal sealed record ApiRefusal(int Status, JsonElement? Body, TimeSpan? Wait);
