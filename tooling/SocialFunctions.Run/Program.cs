using System.CommandLine;
using SocialFunctions.Run;

// A console line is for a person who waits; a closed pipe is not a reason to die.
Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

// Told to end, it waits until the app has finished what it has begun; cut off earlier, it would leave the app and Azurite behind.
return await RunCommand.Build().Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromMinutes(1) });
