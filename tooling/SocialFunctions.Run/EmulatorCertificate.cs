namespace SocialFunctions.Run;

/// <summary>What the emulator shows over https; two PEM files.</summary>
internal sealed record EmulatorCertificate(FileInfo File, FileInfo Key);
