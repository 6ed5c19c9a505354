namespace Microsoft.Azure.Functions.Worker.Builder;

// Not static and not sealed, because the genuine one is neither.
#pragma warning disable CA1052
public class FunctionsApplication
#pragma warning restore CA1052
{
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) => new(args, AppContext.BaseDirectory);
}
