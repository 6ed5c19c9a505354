using SocialFunctions.Domain.Classification;

namespace SocialFunctions.Domain.Tests.Classification;

public sealed class GraveMattersTests
{
    private static readonly EmbeddedClassifier Classifier = new();

    [Theory]
    [InlineData("@LuzPáramo llevo un mes pidiendo la devolución y nada, ya puse la queja en Profeco")]
    [InlineData("@LuzPáramo @SernacAyuda no me devuelven lo que me cobraron de más, qué hago?")]
    [InlineData("@TeleHuaca tres reclamos sin respuesta, mañana voy a Indecopi")]
    [InlineData("@bancovertice mi abogado ya tiene las facturas, esto no queda así")]
    [InlineData("@bancovertice tengo dos cargos no reconocidos en la tarjeta y nadie contesta")]
    [InlineData("@thistlebank there are two unauthorized charges on my card and the line just hangs up")]
    [InlineData("@prairiejet still no refund, I filed with the FTC this morning")]
    [InlineData("@bancovertice voy a demandarlos si no me devuelven mi dinero")]
    [InlineData("@thistlebank there are charges on my card I never authorised")]
    [InlineData("@bancovertice si no me devuelven el dinero me voy a la prensa")]
    [InlineData("@prairiejet three weeks of excuses, I'm taking this to the media")]
    [InlineData("@boticaluna mi papá lleva dos días sin insulina por su retraso")]
    [InlineData("@thistlepharm my oxygen still hasn't been delivered and nobody picks up")]
    [InlineData("@voltaria toda la ciudad sin luz desde las seis")]
    [InlineData("@zintel the whole street has had no internet since this morning")]
    [InlineData("@panaderiasol encontré un clavo en la empanada")]
    [InlineData("@busrapido el conductor iba borracho y casi chocamos")]
    [InlineData("@tiendakoral no me dejaron entrar por ser indígena")]
    [InlineData("@segurpampa voy a iniciar acciones legales")]
    [InlineData("@skytelhelp somebody called me claiming to be from you and asked for my PIN")]
    public void A_grievance_of_law_authorities_press_danger_theft_or_many_people_is_critical(string text) =>
        Assert.Equal(Urgency.Critical, Classifier.Classify(text).Urgency);

    [Theory]
    [InlineData("@LuzPáramo llevo un mes pidiendo la devolución y nada")]
    [InlineData("@LuzPáramo hay mucha demanda y nadie contesta")]
    [InlineData("@bancovertice no me deja agregar medios de pago")]
    [InlineData("@muebletil me faltó un tornillo en la caja")]
    [InlineData("@voltaria toda la ciudad habla de su concierto")]
    [InlineData("@zintel no internet in my flat since this morning")]
    [InlineData("vi en las noticias que abren otra tienda de @lirioazul")]
    [InlineData("@bancovertice la app va lentísima desde ayer")]
    [InlineData("Profeco publica la lista de precios de la gasolina https://t.co/abc123")]
    [InlineData("Indecopi y la cámara de comercio firman un convenio de capacitación")]
    [InlineData("¿Dónde queda la oficina de Profeco más cercana?")]
    [InlineData("¿Tienen protección de datos en su app?")]
    [InlineData("@fiscal_amateur jajaja buenísimo el meme")]
    [InlineData("gracias @bancovertice por avisarme del intento, mi abogada también os lo agradece")]
    public void What_names_none_or_is_no_grievance_is_not(string text) =>
        Assert.NotEqual(Urgency.Critical, Classifier.Classify(text).Urgency);

    [Fact]
    public void Silence_is_no_answer_to_a_threat_of_law() => Assert.True(Classifier.Classify("@segurpampa voy a iniciar acciones legales").NeedsReply);

    [Theory]
    [InlineData("CondusefMX", true)]
    [InlineData("condusef", true)]
    [InlineData("FTC", true)]
    [InlineData("ftcollins_eats", false)]
    [InlineData("prof", false)]
    [InlineData("_", false)]
    [InlineData("facualvarez", false)]
    [InlineData("sutelana", false)]
    [InlineData("SernacAyuda", true)]
    [InlineData("facua_oficial", true)]
    public void A_handle_is_an_authoritys_when_it_is_or_begins_with_its_name(string handle, bool expected) =>
        Assert.Equal(expected, Lexicon.Embedded.FindGrave(handle) is not null);

    [Fact]
    public void An_authority_called_by_its_handle_is_evidence_and_a_mail_address_of_it_is_none()
    {
        using var called = new MessageReader("@CondusefMX ayuda con esto", "es");
        using var mailed = new MessageReader("escribí a quejas@condusef ayuda con esto", "es");
        Assert.Equal((1, 0), (called.Evidence.Of(Cue.Grave), mailed.Evidence.Of(Cue.Grave)));
    }
}
