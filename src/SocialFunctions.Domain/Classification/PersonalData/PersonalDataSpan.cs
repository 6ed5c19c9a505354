namespace SocialFunctions.Domain.Classification.PersonalData;

/// <summary>Where in a text something stands that belongs to one person alone.</summary>
/// <param name="Kind">card, iban, curp, rfc, dni, nie, cuit, ssn, document, phone, email or address.</param>
/// <param name="Start">In UTF-16 units.</param>
public sealed record PersonalDataSpan(string Kind, int Start, int Length)
{
    public int End => Start + Length;
}
