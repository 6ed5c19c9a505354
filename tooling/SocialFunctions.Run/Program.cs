using System.CommandLine;
using System.Globalization;
using SocialFunctions.Run;

// A console line is for a person who waits; a closed pipe is not a reason to die.
Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

// What the parser finds wrong is said in the language of everything else, whatever the terminal's is.
CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

var parsed = RunCommand.Build().Parse(args);
if (parsed.Errors.Count > 0)
    return Say.Wrong([.. parsed.Errors.Select(error => error.Message), "./run --help lists the options."]);

// Told to end, it waits until the app has finished what it has begun; cut off earlier, it would leave the app and Azurite behind.
return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromMinutes(1) });
