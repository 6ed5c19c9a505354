using System.Text.Json;
using System.Text.Json.Serialization;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Domain.Routing;

namespace SocialFunctions.Domain.Reporting;

/// <summary>States and priorities are written as in queues and tables: <c>notNeeded</c>, <c>critical</c>.</summary>
internal sealed class LowerCaseEnums : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert == typeof(TurnState) || typeToConvert == typeof(Priority);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        typeToConvert == typeof(TurnState)
            ? new JsonStringEnumConverter<TurnState>(JsonNamingPolicy.CamelCase, allowIntegerValues: false).CreateConverter(typeToConvert, options)
            : new JsonStringEnumConverter<Priority>(JsonNamingPolicy.CamelCase, allowIntegerValues: false).CreateConverter(typeToConvert, options);
}
