using SocialFunctions.TrainLanguages;

const string Usage = "usage: dotnet run -c Release --project tooling/SocialFunctions.TrainLanguages [-- CHECKOUT]   (CHECKOUT: the folder that holds corpus/; else this one)";

var checkout = args.Length == 0 ? Directory.GetCurrentDirectory() : args[0];
var folder = Path.Combine(checkout, "corpus", "languages");
if (args.Length > 1 || !Directory.Exists(folder))
{
    await Console.Error.WriteLineAsync($"There is no folder {folder}.{Environment.NewLine}{Usage}");
    return 2;
}

var corpus = Corpus.Read(Path.Combine(checkout, "corpus"));
var trainer = new Trainer(new Sampler(corpus));
var weights = trainer.Train();
var file = Path.Combine(checkout, "src", "SocialFunctions.Domain", "Classification", "Languages", "weights.bin");
await File.WriteAllBytesAsync(file, WeightsFile.Pack(weights));
Console.WriteLine($"{file}: {new FileInfo(file).Length:N0} bytes, from {corpus.Lines:N0} lines");
return 0;
