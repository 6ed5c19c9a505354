namespace SocialFunctions.Networks.Meta;

/// <summary>A list that is being read, or one thing that a push named.</summary>
/// <param name="Kind">What it holds, in words of the network's poller.</param>
/// <param name="Id">Whose list it is.</param>
/// <param name="Thread">The conversation that its entries belong to; null when each is its own.</param>
/// <param name="Token">Where to go on; null at the start.</param>
internal sealed record GraphList(string Kind, string Id, string? Thread = null, string? Token = null)
{
    private const string None = "-";

    /// <summary>One line; none of the parts holds a space.</summary>
    public string Write() => string.Join(' ', Kind, Id, Thread ?? None, Token ?? None);

    /// <summary>Null when it is no such line.</summary>
    public static GraphList? Parse(string line) =>
        line.Split(' ') is [{ Length: > 0 } kind, var id, var thread, var token] && GraphJson.IsId(id)
            ? new GraphList(kind, id, thread == None ? null : thread, token == None ? null : token)
            : null;
}
