namespace SocialFunctions.Domain.Brands.Reading;

internal static class AutomaticRepliesReader
{
    public static AutomaticReplies Read(Node? value)
    {
        if (value is not { } node)
            return new AutomaticReplies();
        var replies = new ObjectNode(node);
        var result = new AutomaticReplies(
            replies.Find("accounts").Each(AccountReader.Read),
            replies.Find("marks").Each(mark => mark.Text(Texts.LongestText)));
        replies.Close();
        return result;
    }
}
