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
}
