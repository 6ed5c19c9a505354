using System.CommandLine;
using SocialFunctions.Evaluation;
using SocialFunctions.Train;

var data = new Option<DirectoryInfo?>("--data") { Description = "Where conversations/care-en.json and intents/banking77-train.csv lie; default: ../shared/data beside the checkout." };
var near = new Option<bool>("--near") { Description = "Train nothing: list the messages of the corpus that are near to messages of the measuring sets." };
var crossFit = new Option<FileInfo?>("--cross-fit") { Description = "Write nothing: say how well the model does on this file of labelled sentiment after learning from parts of it." };
var subjects = new Option<bool>("--subjects") { Description = "Train only the weights that tell what a message is about; they need no data but the corpus." };
var command = new RootCommand("Trains the weights of the embedded classifier and writes weights.bin below src/SocialFunctions.Domain/Classification: Linear and Aspects.") { data, near, crossFit, subjects };
command.SetAction(parsed =>
    parsed.GetValue(crossFit) is { } file ? CrossFitCommand.Run(file)
    : parsed.GetValue(near) ? NearCommand.Run(parsed.GetValue(data))
    : parsed.GetValue(subjects) ? SubjectCommand.Run()
    : TrainCommand.Run(parsed.GetValue(data)) is > 0 and var failed ? failed : SubjectCommand.Run());
try
{
    return command.Parse(args).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (LabelledFileException wrong)
{
    foreach (var sentence in LabelledFileException.Sentences(wrong.Problems))
        Console.Error.WriteLine(sentence);
    return 2;
}
