namespace SocialFunctions.Run;

/// <summary>What the person at the terminal reads: progress on standard error, results on standard output.</summary>
internal static class Say
{
    private static int open;

    public static void Line(string text) => Write(text, "\n");

    /// <summary>A line that the next one replaces; on what is no terminal, nothing.</summary>
    public static void Progress(string text)
    {
        if (Console.IsErrorRedirected)
            return;
        Console.Error.Write($"\r{text.PadRight(open)}");
        open = text.Length;
    }

    /// <summary>A step of something long: replaced by the next one, or a line of its own where nobody watches.</summary>
    public static void Step(string text)
    {
        if (Console.IsErrorRedirected)
            Line(text);
        else
            Progress(text);
    }

    public static void Result(string text)
    {
        EndProgress();
        Console.Out.WriteLine(text);
    }

    public static int Wrong(IEnumerable<string> problems)
    {
        foreach (var problem in problems)
            Line(problem);
        return ExitCodes.WrongInput;
    }

    public static int Failed(string problem)
    {
        Line(problem);
        return ExitCodes.Failed;
    }

    private static void Write(string text, string end)
    {
        EndProgress();
        Console.Error.Write(text + end);
    }

    private static void EndProgress()
    {
        if (open > 0)
            Console.Error.Write($"\r{new string(' ', open)}\r");
        open = 0;
    }
}
