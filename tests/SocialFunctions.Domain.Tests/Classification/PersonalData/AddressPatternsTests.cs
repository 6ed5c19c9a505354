using SocialFunctions.Domain.Classification.PersonalData;

namespace SocialFunctions.Domain.Tests.Classification.PersonalData;

public sealed class AddressPatternsTests
{
    [Theory]
    [InlineData("mi envío está en camino desde hace 6 días")]
    [InlineData("entregas en camino hace 2 semanas")]
    [InlineData("quedó en casa, en camino llevan 4 horas")]
    [InlineData("el domicilio ronda los 15 euros")]
    [InlineData("en casa, la carrera dura 40 minutos")]
    [InlineData("la entrega en plaza cuesta 15.000 pesos")]
    [InlineData("my house is a 25 minute drive away")]
    [InlineData("delivered to 4 doors down our road")]
    [InlineData("I live 2 miles off the main road")]
    [InlineData("deliver to 12 people on your way")]
    public void What_is_counted_is_no_house(string text) => Assert.Empty(PersonalDataFinder.Find(text));

    [Theory]
    [InlineData("calle de los Olmos y Tilos 14", "vivo en calle de los Olmos y Tilos 14")]
    [InlineData("av Los Aromos 4215", "mi domicilio: av Los Aromos 4215")]
    [InlineData("blvd. Robledal 310", "mi dirección es blvd. Robledal 310")]
    [InlineData("19 Alder Way", "my address is 19 Alder Way, come round")]
    [InlineData("27 Finchley Gardens", "I live at 27 Finchley Gardens")]
    [InlineData("1420 NW 23rd Ave", "I live at 1420 NW 23rd Ave")]
    [InlineData("61 Hazel Rd", "send it to 61 Hazel Rd")]
    public void A_street_and_its_number_beside_a_home_is_an_address(string value, string text)
    {
        var span = Assert.Single(PersonalDataFinder.Find(text));
        Assert.Equal(("address", value), (span.Kind, text.Substring(span.Start, span.Length)));
    }
}
