namespace SocialFunctions.Domain.Storms;

/// <summary>Who is heard in a stretch of time: copies of one text count once, and so does each author.</summary>
internal readonly record struct VoiceCount(int Voices, int Networks, bool News);
