using System.Xml.Linq;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Text;

namespace SocialFunctions.Networks.Feed;

/// <summary>What a feed says about itself and its entries fall back on.</summary>
/// <param name="Base">Where relative links start.</param>
internal sealed record FeedHead(Uri Base, string? Title = null, Author? Author = null, string? Language = null)
{
    /// <summary>Who publishes, when nobody signs: the site itself.</summary>
    public Author Publisher => Author ?? new Author(Base.Host, Name: Title);

    /// <summary>The first of each counts: an image or an input field of the feed has a title too.</summary>
    public FeedHead With(XElement element) => element.Name.LocalName switch
    {
        "title" when Title is null && PlainText.Line(FeedText.Of(element)) is { Length: > 0 } title => this with { Title = title },
        "author" when Author is null => this with { Author = FeedAuthor.Of(element, this) },
        "language" when Language is null && FeedText.Value(element.Value, 35) is { } language => this with { Language = language },
        _ => this,
    };
}
