using SocialFunctions.Domain.Classification.PersonalData;

namespace SocialFunctions.Domain.Tests.Classification.PersonalData;

public sealed class PersonalDataFinderTests
{
    [Theory]
    [InlineData("card", "4111 1111 1111 1111", "Me han cobrado dos veces en la 4111 1111 1111 1111, arregladlo")]
    [InlineData("card", "5500-0000-0000-0004", "my card 5500-0000-0000-0004 was charged twice")]
    [InlineData("card", "4111111111111111", "4111111111111111")]
    [InlineData("iban", "ES91 2100 0418 4502 0005 1332", "devolvedlo al ES91 2100 0418 4502 0005 1332 por favor")]
    [InlineData("iban", "GB82WEST12345698765432", "refund to GB82WEST12345698765432 please")]
    [InlineData("curp", "HEGG560427MVZRRL04", "mi CURP es HEGG560427MVZRRL04 y sigue igual")]
    [InlineData("curp", "HEGG560427MVZRRL05", "HEGG560427MVZRRL05 otra vez, ya se las di")] // a slip in the last digit: somebody's all the same
    [InlineData("iban", "es91-2100-0418-4502-0005-1332", "iban: es91-2100-0418-4502-0005-1332")]
    [InlineData("iban", "ES00 2100 0418 4502 0005 1332", "mi IBAN es ES00 2100 0418 4502 0005 1332 hola")] // a slip, beside its word
    [InlineData("cuit", "20-12345678-9", "mi CUIT es 20-12345678-9, factura A")]
    [InlineData("cuit", "27230938607", "cuil 27230938607 y no me dejan entrar")]
    [InlineData("cuit", "20-12345678-6", "20-12345678-6 a nombre de Vero")] // its check digit is right
    [InlineData("ssn", "219-09-9999", "my SSN is 219-09-9999 and it is on your site")]
    [InlineData("ssn", "219099999", "219099999 is my social security number, take it down")]
    [InlineData("document", "20111222", "mi DNI es 20111222 y no me dejan entrar")] // of Argentina or Peru, which has no letter
    [InlineData("document", "11.111.111-1", "rut 11.111.111-1, compré con débito")]
    [InlineData("document", "K0011223", "passport number is K0011223, that's all you asked for")]
    [InlineData("document", "1020111222", "cédula de ciudadanía 1020111222")]
    [InlineData("document", "1020111222", "C.C. 1020111222, espero respuesta")]
    [InlineData("document", "20.111.222", "mi documento es 20.111.222")]
    [InlineData("document", "01122334-5", "DUI 01122334-5")]
    [InlineData("ssn", "219-09-9999", "my social is 219-09-9999")]
    [InlineData("rfc", "GODE561231GR8", "factura a GODE561231GR8 plis")]
    [InlineData("dni", "12345678Z", "soy Pepa, DNI 12345678Z")]
    [InlineData("dni", "12.345.678-Z", "titular 12.345.678-Z")]
    [InlineData("nie", "X1234567L", "nie X1234567L a nombre de Ion")]
    [InlineData("phone", "+34 612 34 56 78", "llamadme al +34 612 34 56 78")]
    [InlineData("phone", "612345678", "mi tel 612345678")]
    [InlineData("phone", "612 345 678", "612 345 678 por la tarde")]
    [InlineData("phone", "55 1234 5678", "marquen al 55 1234 5678")]
    [InlineData("phone", "5512345678", "mi celular es 5512345678")]
    [InlineData("phone", "(555) 123-4567", "call me at (555) 123-4567")]
    [InlineData("phone", "07700 900123", "text 07700 900123 when it is ready")]
    [InlineData("email", "ana.perez+web@correo.example", "escribidme a ana.perez+web@correo.example")]
    [InlineData("address", "calle Olmo 14, 3º B", "Vivo en calle Olmo 14, 3º B y no ha venido nadie")]
    [InlineData("address", "221 Birchwood Road", "I live at 221 Birchwood Road and the parcel went next door")]
    public void Finds_what_belongs_to_one_person(string kind, string value, string text)
    {
        var span = Assert.Single(PersonalDataFinder.Find(text));
        Assert.Equal(kind, span.Kind);
        Assert.Equal(value, text.Substring(span.Start, span.Length));
    }

    [Theory]
    [InlineData("pedido 4111111111111112 sin llegar")] // fails Luhn
    [InlineData("tracking 0000 0000 0000 0000")]
    [InlineData("order 123456789012 still nothing")]
    [InlineData("localizador 51234567, vuelo IB3166")]
    [InlineData("DNI 12345678A")] // another letter
    [InlineData("ES00 2100 0418 4502 0005 1332")] // fails mod 97
    [InlineData("HEGG561427MVZRRL05")] // no such month
    [InlineData("20-12345678-9 repuestos en depósito")] // fails the check, and nothing names it
    [InlineData("con el DNI en la mano esperé por el pedido 20111222")]
    [InlineData("part 219-09-9999 is out of stock")]
    [InlineData("el documento del pedido 20111222 no abre")]
    [InlineData("cuesta 1.299,99 y antes 1.099,00")]
    [InlineData("del 12/11/2026 al 15-11-2026, 14:30-15:00")]
    [InlineData("la tienda de calle Mayor 12 estaba cerrada")] // a place, nobody's home
    [InlineData("@brasalenta @otra_cuenta ¿abrís hoy?")]
    [InlineData("@ana@social.example gracias")] // a handle of the Fediverse
    [InlineData("https://t.example/a/612345678")]
    [InlineData("#612345678")]
    [InlineData("")]
    public void Leaves_alone_what_only_looks_like_it(string text) => Assert.Empty(PersonalDataFinder.Find(text));

    [Fact]
    public void Several_stand_in_the_order_of_the_text_and_are_masked_alike()
    {
        const string text = "Soy 12345678Z, ana@correo.example, 612 345 678.";
        Assert.Equal(["dni", "email", "phone"], PersonalDataFinder.Find(text).Select(span => span.Kind));
        Assert.Equal("Soy •••, •••, •••.", PersonalDataMask.Of(text));
        Assert.Equal("Soy •••, •••, •••.", PersonalDataMask.Of(PersonalDataMask.Of(text)));
    }

    [Fact]
    public void A_text_without_any_is_not_copied()
    {
        const string text = "¡Qué rico todo!";
        Assert.Same(text, PersonalDataMask.Of(text));
    }

    [Fact]
    public void A_page_full_of_it_is_masked_in_time()
    {
        var text = string.Concat(Enumerable.Repeat("ana@correo.example 612345678 X1234567L ", 1500));
        var started = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(4500, PersonalDataFinder.Find(text).Count);
        Assert.True(started.Elapsed < TimeSpan.FromSeconds(2), $"{started.Elapsed} for {text.Length} characters");
        Assert.DoesNotContain("612", PersonalDataMask.Of(text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1 ")]
    [InlineData("4-")]
    [InlineData("a.")]
    [InlineData("a@")]
    [InlineData("calle a ")]
    [InlineData("4  ")]
    [InlineData("orden no ")]
    [InlineData("12 34.")]
    [InlineData("1 a street ")]
    [InlineData("vivo calle aaaaaaaaaa 1 ")]
    [InlineData("\uD83D")]
    public void Hostile_repetition_takes_no_more_than_its_length(string piece)
    {
        var text = "vivo en " + string.Concat(Enumerable.Repeat(piece, 60_000 / piece.Length));
        var started = System.Diagnostics.Stopwatch.StartNew();
        PersonalDataFinder.Find(text);
        Assert.True(started.Elapsed < TimeSpan.FromSeconds(5), $"{started.Elapsed} for {text.Length} characters of '{piece}'");
    }
}
