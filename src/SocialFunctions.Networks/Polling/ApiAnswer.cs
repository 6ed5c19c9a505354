using System.Text.Json;

namespace SocialFunctions.Networks.Polling;

/// <summary>What a call gave.</summary>
internal abstract record ApiAnswer
{
    private ApiAnswer()
    {
    }

    /// <param name="Link">The header of that name: where some networks put the next page.</param>
    public sealed record Json(JsonElement Root, string? Link) : ApiAnswer;

    /// <param name="Status">Null when no answer came.</param>
    /// <param name="Passing">True when another attempt within seconds may go better.</param>
    public sealed record Failed(PollFault Fault, int? Status = null, bool Passing = false) : ApiAnswer;
}
