using System.CommandLine;
using SocialFunctions.Run;

// A console line is for a person who waits; a closed pipe is not a reason to die.
Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var parsed = RunCommand.Build().Parse(args);
if (parsed.Errors.Count > 0)
    return Say.Wrong([.. parsed.Errors.Select(error => error.Message)]);

// Told to end, it waits until the app has finished what it has begun; cut off earlier, it would leave the app and Azurite behind.
return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromMinutes(1) });
