using System.CommandLine;
using SocialFunctions.Benchmarks;

var mentions = new Option<int>("--mentions") { Description = "How many mentions to import and fold.", DefaultValueFactory = _ => 50_000 };
mentions.Validators.Add(given =>
{
    if (given.GetValue(mentions) < 1)
        given.AddError("--mentions must be 1 or more.");
});
var classifier = new Option<bool>("--classifier") { Description = "Measure the classifier alone, with its peers." };
var command = new RootCommand("Measures the app from end to end and its parts alone; prints one table.") { mentions, classifier };
command.SetAction((parsed, cancellationToken) => parsed.GetValue(classifier)
    ? Measurement.RunClassifierAsync(cancellationToken)
    : Measurement.RunAsync(parsed.GetValue(mentions), cancellationToken));

// Told to end, it takes Azurite and the app down with it, and the app finishes what it has begun.
return await command.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromMinutes(1) });
