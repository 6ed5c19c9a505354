using SocialFunctions.Domain.Classification;

namespace SocialFunctions.Domain.Tests.Classification;

/// <summary>A cry that is missed is the worst that can happen here; an alarm that is mostly false is not heard any more.</summary>
public sealed class SelfHarmTests
{
    private static readonly EmbeddedClassifier Classifier = new();

    private static readonly string[] Innocent =
    [
        "Power cut again on our street", "no quiero seguir con ustedes, denme la baja", "no quiero seguir pagando por esto", "van a cortarme la luz mañana",
        "my points just disappear every month", "I'm ending it with this gym", "I'm about to jump off to another provider", "can't go on like this with your wifi",
        "goodbye everyone at branch 42, you were lovely", "an overdose of ads before every video", "me mato trabajando para pagar esta factura",
        "solo quiero tirarme al sofá y ver la serie", "me voy a tirar toda la tarde al teléfono con vosotros", "they cut myself and three others off the list",
        "ya no aguanto más esta compañía, me cambio mañana", "no puedo más con esta app, siempre se cuelga", "hoy es mi último día en la oficina, gracias equipo",
        "today is my last day with this bank, I can't do this anymore", "the pharmacy forgot the pills for my mother", "dejé las cartas en el buzón equivocado",
        "esas croquetas me devolvieron las ganas de vivir", "el agua del río llega hasta el puente", "I could kill for one of those muffins", "me quiero morir de sueño en esta clase",
        "hoy me mato a croquetas", "casi me mato en la escalera del metro, arreglen eso", "the roof is leaking again and I'm so done with this landlord",
        "nobody will notice the difference in the recipe", "cancelar la cuenta es un suplicio, quiero acabar con todo el papeleo", "my signal just disappears at night",
        "me despido de su empresa, ya pedí la portabilidad", "adiós a todos los descuentos, qué pena", "cortarme el pelo con ustedes fue lo mejor del mes",
        "they edited the video and cut again to the ad", "no le encuentro sentido a esta tarifa", "I left a note with the neighbour for your driver", "said goodbye to my old phone today",
        "our team committed suicide on defense in the third quarter", "pierden otra vez y se van a segunda", "the bridge is closed again, third time this week",
        "no quiero vivir en este barrio, hay mucho ruido por las obras de su antena",
    ];

    private static readonly string[] Cries =
    [
        "I'm so done, life isn't worth it anymore", "estoy cansada de vivir", "ya no aguanto más, me quiero ir de este mundo", "i bought the pills. nobody will notice",
        "wrote the note. tonight i think", "hoy es mi último día, cuiden a mi gatita", "after this I want to die", "I don't want to live anymore", "thinking about killing myself",
        "me quiero morir", "no tengo ganas de vivir", "voy a quitarme la vida", "no quiero seguir viviendo así", "si me echan de la casa me mato", "ya no quiero estar acá, perdón a todos",
        "everyone would be better off without me", "i took all my pills", "standing on a bridge and nobody has asked", "I can't do this anymore, goodbye everyone",
        "estoy harto de vivir, ya lo decidí", "mi hermano dice que se quiere matar y no sé qué hacer, habla de suicidarse", "me voy a tirar del puente", "cortarme es lo único que me calma, me corté otra vez",
        "no le veo salida, todos estarían mejor sin mí", "my brother is suicidal and your line is dead", "regalé mis cosas y escribí la carta", "tired of existing, that's all",
        "no puedo más, ya no quiero vivir", "ya no quiero seguir viviendo", "pienso todo el día en quitarme de en medio", "se me acabaron los motivos para vivir", "no point in living if you take the house",
    ];

    [Fact]
    public void Complaints_and_jokes_hardly_ever_sound_the_alarm() => AtMost(1, Innocent.Where(IsAlarm), Innocent.Length);

    [Fact]
    public void A_cry_is_hardly_ever_missed() => AtMost(1, Cries.Where(text => !IsAlarm(text)), Cries.Length);

    private static void AtMost(int ceiling, IEnumerable<string> wrong, int of)
    {
        var texts = wrong.ToList();
        Assert.True(texts.Count <= ceiling, $"{texts.Count} of {of}, {ceiling} is the most: {string.Join(" | ", texts)}");
    }

    private static bool IsAlarm(string text) => Classifier.Classify(text) is { Sensitive: "self-harm", Urgency: Urgency.Critical, NeedsReply: true };
}
