using SocialFunctions.Domain.Mentions;

namespace SocialFunctions.Networks.Hooks;

/// <summary>What a verified body holds.</summary>
public abstract record HookContent
{
    private HookContent()
    {
    }

    /// <param name="Items">In the order in which the body gives them; one message may stand there twice.</param>
    /// <param name="Ignored">How many things came that are no mention: reactions, unknown fields, private messages.</param>
    public sealed record Mentions(IReadOnlyList<Mention> Items, int Ignored) : HookContent
    {
        /// <summary>What the body only names.</summary>
        public IReadOnlyList<FetchOrder> Fetches { get; init; } = [];
    }

    /// <param name="Reason">Why, in plain words and without a word of the body: it goes to logs and pages.</param>
    /// <param name="Subject">What reading it again later needs of <see cref="HookCall.Subject"/>; never a secret.</param>
    public sealed record Unreadable(string Reason, string? Subject = null) : HookContent;
}
