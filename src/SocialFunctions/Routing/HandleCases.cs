using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Routing;

/// <summary>
/// Where the brand names a handle and no message, its words lie in a row of their own, <c>~handle|~handle</c>, whoever has written or
/// not: MendViews puts them into the case of the person's latest earlier message. The inbox does not show such rows.
/// </summary>
internal static class HandleCases
{
    public static PersonKey Person(string network, string handle)
    {
        var key = ConversationRoots.OfHandle(handle);
        return new PersonKey(network, key, key);
    }

    public static bool Is(PersonKey person) => person.Author.StartsWith('~') && person.Author == person.Conversation;
}
