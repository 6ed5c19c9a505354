using SocialFunctions.Run;

// A console line is for a person who waits; a closed pipe is not a reason to die.
Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await RunCommand.Build().Parse(args).InvokeAsync();
