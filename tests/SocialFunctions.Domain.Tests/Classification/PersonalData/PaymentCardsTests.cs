using SocialFunctions.Domain.Classification.PersonalData;

namespace SocialFunctions.Domain.Tests.Classification.PersonalData;

public sealed class PaymentCardsTests
{
    [Theory]
    [InlineData("4111.1111.1111.1111", "mi tarjeta 4111.1111.1111.1111")]
    [InlineData("4111  1111  1111  1111", "card 4111  1111  1111  1111")]
    [InlineData("4111111111111111", "Visa-4111111111111111")]
    [InlineData("378282246310005", "amex 378282246310005")]
    [InlineData("30569309025904", "diners 30569309025904")]
    [InlineData("4222222222222", "old card 4222222222222")]
    public void The_lengths_and_groups_that_issuers_use_are_cards(string value, string text)
    {
        var span = Assert.Single(PersonalDataFinder.Find(text));
        Assert.Equal(("card", value), (span.Kind, text.Substring(span.Start, span.Length)));
    }

    [Theory]
    [InlineData("the IMEI is 352099001761481")]
    [InlineData("IMEI 378282246310005")]
    [InlineData("stock 352099001761481")]
    [InlineData("lote 52222222222225")]
    [InlineData("SKU-4111111111111111")]
    public void Other_numbers_that_pass_Luhn_are_none(string text) => Assert.Empty(PersonalDataFinder.Find(text));
}
