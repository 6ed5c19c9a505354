using System.Text.Json;

namespace SocialFunctions.Networks.Meta;

/// <summary>The lists of one network of Meta's.</summary>
internal interface IGraphLists
{
    /// <summary>What the address ends with, such as <c>900_500/comments</c>.</summary>
    string Path(GraphList list);

    /// <summary>What is asked for, without where to go on.</summary>
    IReadOnlyDictionary<string, string> Query(GraphList list, GraphPosition position);

    /// <param name="page">An object with a list <c>data</c>.</param>
    GraphReading Read(GraphList list, JsonElement page, GraphPosition position);

    /// <summary>True for what Meta may not have for this account: that is no fault.</summary>
    bool MayBeMissing(GraphList list);
}
