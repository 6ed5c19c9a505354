using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.WebSub;

/// <summary>A network whose accounts may be pushed by a WebSub hub; implemented by its poller.</summary>
public interface IWebSubSource
{
    /// <summary>Null when this account is polled only.</summary>
    WebSubTopic? TopicOf(Connector connector);
}
