using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Classification.PersonalData;
using SocialFunctions.Evaluation;

namespace SocialFunctions.Train;

internal static class Examples
{
    public static Example Read(LabelledMessage message, float share = 1)
    {
        using var read = new MessageReader(PersonalDataMask.Of(message.Text), null);
        return new(message, read.Features.Words.ToArray(), read.Features.Letters.ToArray(), read.Features.Dense.ToArray(), share);
    }
}
