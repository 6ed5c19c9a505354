using SocialFunctions.Domain.Classification;

namespace SocialFunctions.Domain.Tests.Classification;

public sealed class EmbeddedClassifierTests
{
    private static readonly EmbeddedClassifier Classifier = new();

    [Theory]
    [InlineData("¿A qué hora abren mañana la tienda del centro?", "es")]
    [InlineData("The coffee was cold and nobody said sorry", "en")]
    [InlineData("Não consigo entrar na minha conta, vocês podem ajudar?", "pt")]
    [InlineData("Bonjour, je suis très déçu, vous ne répondez jamais", "fr")]
    [InlineData("Buongiorno, perché il mio ordine non è ancora stato spedito?", "it")]
    [InlineData("Bon dia, encara no tinc resposta amb això", "ca")]
    [InlineData("Ich warte noch immer auf meine Bestellung und das ist nicht gut", "de")]
    [InlineData("コーヒーがとても美味しい", "unknown")]
    [InlineData("https://example.com/a", "unknown")]
    [InlineData("", "unknown")]
    public void The_language_is_told_by_its_function_words(string text, string language) =>
        Assert.Equal(language, Classifier.Classify(text).Language);

    [Fact]
    public void A_hint_decides_only_where_the_words_do_not()
    {
        Assert.Equal("pt", Classifier.Classify("Café Madrid", "pt-BR").Language);
        Assert.Equal("es", Classifier.Classify("¿Dónde está mi pedido que no llega?", "en").Language);
        Assert.Equal("unknown", Classifier.Classify("Café Madrid", "xx").Language);
    }

    [Theory]
    [InlineData("El café está buenísimo", Sentiment.Positive)]
    [InlineData("No me gusta nada el café", Sentiment.Negative)]
    [InlineData("El café no está mal", Sentiment.Positive)]
    [InlineData("El local es bonito pero el trato fue pésimo", Sentiment.Negative)]
    [InlineData("The place was noisy but the coffee was amazing", Sentiment.Positive)]
    [InlineData("The service is not good", Sentiment.Negative)]
    [InlineData("Buenísimooooo", Sentiment.Positive)]
    [InlineData("😍😍", Sentiment.Positive)]
    [InlineData("😡", Sentiment.Negative)]
    [InlineData("Cerramos a las ocho en la calle Mayor", Sentiment.Neutral)]
    public void Sentiment_minds_negation_contrast_lengthening_and_emoji(string text, Sentiment sentiment) =>
        Assert.Equal(sentiment, Classifier.Classify(text).Sentiment);

    [Theory]
    [InlineData("Llevo tres días esperando mi pedido y nadie contesta, pésimo servicio", Intent.Complaint, true, Urgency.High)]
    [InlineData("I have been waiting for hours and the app is not working", Intent.Complaint, true, Urgency.High)]
    [InlineData("Tengo dos cargos no reconocidos en mi tarjeta, esto es un fraude", Intent.Complaint, true, Urgency.Critical)]
    [InlineData("Hola, ¿a qué hora abren los domingos?", Intent.Question, true, Urgency.Normal)]
    [InlineData("Hi, how do I change the address of my order?", Intent.Question, true, Urgency.Normal)]
    [InlineData("Sugiero que agreguen leche de avena, estaría genial", Intent.Suggestion, true, Urgency.Low)]
    [InlineData("It would be great if you could add a dark mode, any plans to do it? Feature request!", Intent.Suggestion, true, Urgency.Low)]
    [InlineData("Muchas gracias por la atención de ayer en la sucursal, son los mejores", Intent.Praise, true, Urgency.Low)]
    [InlineData("Quiero comprar diez kilos, ¿qué precio tienen por mayor?", Intent.Lead, true, Urgency.Normal)]
    [InlineData("Do you ship to Canada? I'm interested in a wholesale quote", Intent.Lead, true, Urgency.Normal)]
    [InlineData("🔥 Gana dinero fácil desde casa! Aprovecha la promo, regístrate en https://example.com", Intent.Spam, false, Urgency.Low)]
    [InlineData("Follow me and check out my channel, free followers https://example.com", Intent.Spam, false, Urgency.Low)]
    [InlineData("@cafe ok, listo", Intent.Other, false, Urgency.Low)]
    [InlineData("@cafe Gracias!", Intent.Praise, false, Urgency.Low)]
    [InlineData("@cafe 😡 malditos idiotas", Intent.Complaint, false, Urgency.Normal)]
    [InlineData("@cafe 😡 devuélvanme mi dinero, llevo un mes reclamando", Intent.Complaint, true, Urgency.High)]
    [InlineData("@cafe mi pedido es el 48213", Intent.Other, true, Urgency.Normal)]
    [InlineData("@cafe ya me funciona, gracias", Intent.Other, false, Urgency.Low)]
    [InlineData("@cafe vale, lo miro", Intent.Other, false, Urgency.Low)]
    [InlineData("@cafe that fixed it, thanks", Intent.Praise, false, Urgency.Low)] // by the guide thanks are praise, and the end of a talk no reply
    [InlineData("RT @cafe: hoy abrimos hasta las diez", Intent.Other, false, Urgency.Low)]
    [InlineData("Me llamaron del café para decirme que me dejé la cartera. Fe en la humanidad", Intent.Praise, true, Urgency.Low)]
    public void Intent_reply_and_urgency_follow_the_guide(string text, Intent intent, bool needsReply, Urgency urgency)
    {
        var result = Classifier.Classify(text);
        Assert.Equal((intent, needsReply, urgency), (result.Intent, result.NeedsReply, result.Urgency));
    }

    [Theory]
    [InlineData("El gobierno y los diputados", "politics")]
    [InlineData("No es una mezquita", "religion")]
    [InlineData("My allergy put me in hospital", "health")]
    [InlineData("Hablaré con mi abogado y pondré una demanda", "legal")]
    [InlineData("No dejaron entrar a mi hija, es menor de edad", "minors")]
    [InlineData("after this I want to die", "self-harm")]
    [InlineData("Your guard is racist", "discrimination")]
    [InlineData("Mi teléfono es 5512345678", "personal-data")]
    [InlineData("Mi correo es ana@example.com, escríbanme por lo del pedido", "personal-data")]
    [InlineData("Préstamos rápidos sin aval, escríbeme a ana@example.com", null)]
    [InlineData("¿Tenéis trona? Vamos con un bebé", null)]
    [InlineData("Lloro de risa con el vídeo 😂 me quiero morir", null)]
    [InlineData("El café está rico", null)]
    [InlineData("¿Tienen tienda en Rosario?", null)] // the city
    [InlineData("Vamos a rezar el rosario en su local", "religion")]
    [InlineData("Mándame un MP con el precio", null)] // a message, not a member of parliament
    [InlineData("Is the camera of this phone 48 MP?", null)]
    [InlineData("My MP will ask you about this", "politics")]
    public void A_sensitive_subject_is_named(string text, string? sensitive) =>
        Assert.Equal(sensitive, Classifier.Classify(text).Sensitive);

    [Theory]
    [InlineData("gracias por todo, no quiero seguir, me quiero morir")]
    [InlineData("thanks anyway, I don't want to live anymore")]
    [InlineData("I am thinking of ending my life")]
    [InlineData("estoy pensando en quitarme de en medio")]
    public void Whoever_speaks_of_ending_it_is_answered_first(string text)
    {
        var result = Classifier.Classify(text);
        Assert.Equal(("self-harm", true, Urgency.Critical), (result.Sensitive, result.NeedsReply, result.Urgency));
    }

    [Theory]
    [InlineData("quiero morirme, mañana tengo examen", Urgency.Low)]
    [InlineData("I want to die, you charged my card twice and the thief emptied my account", Urgency.Critical)]
    public void What_else_it_asks_for_is_kept_beside_the_alarm(string text, Urgency urgency)
    {
        var result = Classifier.Classify(text);
        Assert.Equal("self-harm", result.Sensitive);
        Assert.Equal(urgency, result.WithoutSelfHarm!.Urgency);
    }

    [Fact]
    public void Without_an_alarm_nothing_is_kept_beside_it() => Assert.Null(Classifier.Classify("you charged my card twice").WithoutSelfHarm);

    [Fact]
    public void Topics_are_the_words_that_carry_the_subject()
    {
        Assert.Equal(["retraso", "pedido"], Classifier.Classify("Hay un retraso con mi pedido").Topics);
        Assert.Contains("flatwhite", Classifier.Classify("I love the #FlatWhite here").Topics);
        Assert.True(Classifier.Classify("alpha, bravos, charlie, delta, echoes, foxtrot, golf").Topics.Count == 5);
    }

    [Theory]
    [InlineData("La verdad, iba a pedir diez molinillos", "molinillos")]
    [InlineData("Le dijeron tal cual que vinieron y cerraron la terraza", "terraza")]
    [InlineData("I thought five muffins would be enough", "muffins")]
    [InlineData("Yesterday they told us nothing about the grinder", "grinder")]
    [InlineData("Me lo cobraron el martes con la segunda tarjeta", "tarjeta")]
    public void Verbs_numbers_and_fillers_are_no_topics(string text, string topic) => Assert.Equal([topic], Classifier.Classify(text).Topics);

    [Fact]
    public void Stars_outweigh_words_and_raise_the_confidence()
    {
        Assert.Equal(Sentiment.Negative, Classifier.Classify("El café", rating: 1).Sentiment);
        Assert.Equal(Sentiment.Positive, Classifier.Classify("El café", rating: 5).Sentiment);
        Assert.True(Classifier.Classify("Buen café", rating: 5).Confidence > Classifier.Classify("Buen café").Confidence);
    }

    [Fact]
    public void Little_evidence_gives_less_confidence_than_much()
    {
        var much = Classifier.Classify("Pésimo servicio, horrible trato, no funciona nada y son unos mentirosos").Confidence;
        Assert.True(Classifier.Classify("Un poco lento").Confidence < much);
        Assert.True(Classifier.Classify("").Confidence < 0.4);
        Assert.True(Classifier.Classify("Todo excelente, pero horrible").Confidence < much);
    }

    [Fact]
    public void The_cues_are_words_of_the_message_that_decided_and_no_names_numbers_or_links()
    {
        var cues = Classifier.Classify("@cafe pésimo servicio, llevo 3 horas esperando 😡 llamen al 5512345678 https://example.com").Cues;
        Assert.InRange(cues.Count, 2, 5);
        Assert.Contains("pésimo", cues);
        Assert.DoesNotContain(cues, cue => cue.Contains("5512", StringComparison.Ordinal) || cue.StartsWith('@') || cue.Contains("http", StringComparison.Ordinal) || cue.Length > 40);
        Assert.Empty(Classifier.Classify("").Cues);
    }

    [Theory]
    [InlineData("Pésimo servicio el de la tienda, pésimo, PÉSIMO, y el pésimo trato de los de la barra", "la el de los y")]
    [InlineData("The receptionist was rude, the room was filthy, filthy, and it was cold", "the was it and")]
    public void A_cue_is_no_function_word_and_is_given_once(string text, string functionWords)
    {
        var cues = Classifier.Classify(text).Cues;

        Assert.NotEmpty(cues);
        Assert.Equal(cues.Distinct(StringComparer.OrdinalIgnoreCase), cues);
        Assert.Empty(cues.Intersect(functionWords.Split(' '), StringComparer.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("Horrible el trato de Gertrudis en la tienda de Valdebótoa, un asco", "Gertrudis Valdebótoa")]
    [InlineData("Awful service again, and Wilhelmina in Crickhowell just laughed at me", "Wilhelmina Crickhowell")]
    [InlineData("@brasa pésimo todo lo de Buenos Aires y lo de Puerto Rico", "Buenos Aires Puerto Rico")]
    public void A_person_or_a_place_is_no_cue(string text, string names)
    {
        var cues = Classifier.Classify(text).Cues;

        Assert.NotEmpty(cues);
        Assert.Empty(cues.Intersect(names.Split(' ')));
    }

    [Fact]
    public void A_word_that_opens_a_sentence_has_its_capital_from_there()
    {
        Assert.Contains("Pésimo", Classifier.Classify("@brasa Pésimo. Nunca más vuelvo.").Cues);
        Assert.Contains("Asqueroso", Classifier.Classify("Llegó tarde. Asqueroso").Cues);
    }

    [Theory]
    [InlineData("El café buenísimo pero el trato pésimo", true)]
    [InlineData("Great food, terrible waiting time", true)]
    [InlineData("El café buenísimo y el trato excelente", false)]
    [InlineData("Cerramos a las ocho", false)]
    public void Praise_and_blame_in_one_message_make_it_mixed(string text, bool mixed) =>
        Assert.Equal(mixed, Classifier.Classify(text).Mixed);

    [Theory]
    [InlineData("#PesimoServicio")]
    [InlineData("#worstserviceever")]
    public void The_words_inside_a_hashtag_are_read(string text) =>
        Assert.Equal(Sentiment.Negative, Classifier.Classify("@cafe otra vez " + text).Sentiment);

    [Theory]
    [InlineData("Genial, otra vez sin servicio")]
    [InlineData("Gracias por nada @cafe")]
    [InlineData("Me encanta cómo me cobran dos veces y nadie contesta 👏")]
    public void Praise_with_a_failure_in_it_is_not_praise(string text) =>
        Assert.NotEqual(Sentiment.Positive, Classifier.Classify(text).Sentiment);
}
