using SocialFunctions.Domain.Classification.PersonalData;

namespace SocialFunctions.Domain.Tests.Classification.PersonalData;

public sealed class PhoneNumbersTests
{
    [Theory]
    [InlineData("my parcel 7712094435 never came")] // "cel" within a word
    [InlineData("Barcelona, servicio excelente, ya van 55102938 visitas")]
    [InlineData("the hotel said 55102938")]
    [InlineData("ordering this took 55102938 clicks")]
    [InlineData("esta marca 55102938 no vale nada")]
    [InlineData("order 645120938 is late")] // the form of a Spanish mobile
    [InlineData("mi contrato es 712450933")]
    [InlineData("el número de pedido es 7712094435")]
    [InlineData("I called about order 7712094435")]
    [InlineData("llamé por la incidencia nº 55102938 y nada")]
    [InlineData("order 115-204-8871 has not moved")]
    [InlineData("booking ref. 645 120 938")]
    public void A_number_that_a_business_gave_is_no_phone(string text) => Assert.Empty(PersonalDataFinder.Find(text));

    [Theory]
    [InlineData("3015550142", "order 55102938, call me on 3015550142")]
    [InlineData("645120938", "¿dónde está mi pedido? 645120938")]
    [InlineData("645120938", "no llega el pedido. 645120938")]
    [InlineData("645 120 938", "el teléfono de la reserva es 645 120 938")]
    [InlineData("+34 645 120 938", "pedido +34 645 120 938")] // a country code stands before phones alone
    [InlineData("55102938", "llámenme, cel 55102938")]
    [InlineData("3015550142", "texted you from 3015550142")]
    [InlineData("5510293847", "márquenme al 5510293847")]
    [InlineData("5510293847", "mi WhatsApp: 5510293847")]
    [InlineData("645120938", "just in case 645120938")]
    public void A_phone_beside_an_order_stays_one(string value, string text)
    {
        var span = Assert.Single(PersonalDataFinder.Find(text));
        Assert.Equal(("phone", value), (span.Kind, text.Substring(span.Start, span.Length)));
    }

    [Theory]
    [InlineData("llamo al 900 300 400 y nadie")]
    [InlineData("0800 333 4455 y nadie contesta")]
    [InlineData("call 1-800-555-0142, they say")]
    [InlineData("marquen 800 555 0142")]
    [InlineData("ganaron 640.000.000 de pesos")]
    [InlineData("pagaron $640.000.000")]
    [InlineData("tiene 640.000.000 seguidores")]
    public void A_companys_line_and_an_amount_are_nobodys_phone(string text) => Assert.Empty(PersonalDataFinder.Find(text));

    [Theory]
    [InlineData("9 7201 4486", "9 7201 4486 por favor")]
    [InlineData("91 402 33 18", "91 402 33 18 por las tardes")]
    [InlineData("020 7946 0301", "it is 020 7946 0301")]
    [InlineData("1-415-555-0142", "I am at 1-415-555-0142")]
    [InlineData("11-15-4402-7731", "11-15-4402-7731 gracias")]
    [InlineData("33 20 41 97 08", "mi cel 33 20 41 97 08")]
    [InlineData("7201-4486", "WhatsApp 7201-4486")]
    [InlineData("98100 44021", "call me 98100 44021")]
    [InlineData("021 402 331", "tel. 021 402 331")]
    [InlineData("55102938", "contactarme 55102938 hoy")]
    [InlineData("987200144", "987200144 es mi número")]
    [InlineData("07700900301", "07700900301 call me")]
    [InlineData("901-555-0142", "901-555-0142 please")]
    public void Groups_of_other_countries_and_words_behind_make_a_phone(string value, string text)
    {
        var span = Assert.Single(PersonalDataFinder.Find(text));
        Assert.Equal(("phone", value), (span.Kind, text.Substring(span.Start, span.Length)));
    }

    [Theory]
    [InlineData("salieron 12 20 31 37 41")]
    [InlineData("de la temporada 2024-2025, llámenme")]
    [InlineData("llamé en 2024-2025")]
    [InlineData("talla 7201-4486")]
    [InlineData("12345 67890")]
    [InlineData("el lote 48011223 vale mucho")]
    [InlineData("6123-4567")]
    public void The_same_groups_without_a_word_are_none(string text) => Assert.Empty(PersonalDataFinder.Find(text));
}
