namespace SocialFunctions.StandIns.Tests.Worker;

internal sealed class ChildOptions
{
    public string? Word { get; set; }

    public int Count { get; set; }
}
