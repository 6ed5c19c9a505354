using System.Text.Json;
using SocialFunctions.Domain.Classification;

namespace SocialFunctions.Domain.Tests.Classification;

/// <summary>A thread reads its next message where the last one lay: nothing of that may be left in the answer.</summary>
public sealed class EmbeddedClassifierReuseTests
{
    private static readonly EmbeddedClassifier Classifier = new();

    private static readonly string[] Messages =
    [
        "La comida rica pero el servicio pésimo, 40 minutos esperando 😡",
        "Thanks, the parcel came a day early :)",
        "",
        string.Concat(Enumerable.Repeat("no me deja entrar en la app y nadie contesta, ", 300)),
        "¿A qué hora abren?",
        "#PesimoServicio @cafe",
    ];

    [Fact]
    public void A_message_is_judged_the_same_after_any_other()
    {
        var alone = Messages.Select(OnAThreadOfItsOwn).ToArray();
        for (var first = 0; first < Messages.Length; first++)
        {
            for (var second = 0; second < Messages.Length; second++)
            {
                Assert.Equal(alone[first], Said(Messages[first]));
                Assert.Equal(alone[second], Said(Messages[second]));
            }
        }
    }

    [Fact]
    public void Threads_that_judge_at_once_do_not_disturb_each_other()
    {
        var alone = Messages.Select(OnAThreadOfItsOwn).ToArray();
        Parallel.For(0, 2000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, at => Assert.Equal(alone[at % Messages.Length], Said(Messages[at % Messages.Length])));
    }

    private static string Said(string text) => JsonSerializer.Serialize(Classifier.Classify(text));

    private static string OnAThreadOfItsOwn(string text)
    {
        var said = "";
        var thread = new Thread(() => said = Said(text));
        thread.Start();
        thread.Join();
        return said;
    }
}
