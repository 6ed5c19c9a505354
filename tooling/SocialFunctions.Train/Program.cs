using System.CommandLine;
using SocialFunctions.Train;

var data = new Option<DirectoryInfo?>("--data") { Description = "Where conversations/care-en.json and intents/banking77-train.csv lie; default: ../shared/data beside the checkout." };
var command = new RootCommand("Trains the weights of the embedded classifier and writes src/SocialFunctions.Domain/Classification/Linear/weights.bin.") { data };
command.SetAction(parsed => TrainCommand.Run(parsed.GetValue(data)));
return command.Parse(args).Invoke();
