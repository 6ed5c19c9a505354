namespace SocialFunctions.Domain.Classification;

/// <summary>The languages that the lexicons know, in the order that decides a tie.</summary>
internal enum Tongue : byte
{
    Es,
    En,
    Pt,
    Fr,
    It,
    Ca,
    De,
    Gl,
    Eu,
    Unknown,
}
