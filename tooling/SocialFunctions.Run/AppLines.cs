namespace SocialFunctions.Run;

/// <summary>What of the app's own output the person at the terminal sees: what went wrong, not each call; everything when it does not start.</summary>
internal sealed class AppLines
{
    private static readonly string[] Worth = ["warn:", "fail:", "crit:", "error"];
    private readonly Lock gate = new();
    private List<string>? rest = [];

    public void Take(string line)
    {
        if (Worth.Any(mark => line.Contains(mark, StringComparison.OrdinalIgnoreCase)))
        {
            Say.Line(line);
            return;
        }

        lock (gate)
            rest?.Add(line);
    }

    /// <summary>The app has started: what it says from now on is shown or dropped at once.</summary>
    public void Forget()
    {
        lock (gate)
            rest = null;
    }

    /// <summary>The app has not started: what it said may be why.</summary>
    public void ShowRest()
    {
        lock (gate)
            rest?.ForEach(Say.Line);
    }
}
