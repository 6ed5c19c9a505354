using Azure;
using Azure.AI.TextAnalytics;
using Azure.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Startup;
using SocialFunctions.Storage;

namespace SocialFunctions.Classification;

public static class ClassificationServices
{
    /// <summary>Registers <see cref="IClassifier"/>: the cascade where the Language service may be asked, else the embedded lists alone.</summary>
    public static IServiceCollection AddClassification(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<ClassificationOptions>(configuration, ClassificationOptions.SectionName);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ClassificationOptions>, ClassificationOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<EmbeddedClassifier>();
        services.TryAddSingleton<TextRecordMeter>();
        services.TryAddSingleton(provider => Client(provider.GetRequiredService<IOptions<ClassificationOptions>>().Value, configuration));
        services.AddSingleton<LanguageService>().AddSingleton<TextKeys>().AddSingleton<KnownTexts>().AddSingleton<RecordBudget>();
        services.AddSingleton<OpenQuestions>().AddSingleton<ServiceRequests>().AddSingleton<QuestionGathering>().AddSingleton<ServiceAnswers>();
        services.TryAddSingleton<IClassifier>(provider => provider.GetRequiredService<IOptions<ClassificationOptions>>().Value.UsesService
            ? ActivatorUtilities.CreateInstance<CascadeClassifier>(provider)
            : ActivatorUtilities.CreateInstance<EmbeddedAdapter>(provider));
        return services;
    }

    private static TextAnalyticsClient Client(ClassificationOptions options, IConfiguration configuration)
    {
        var endpoint = new Uri(options.Endpoint!);
        var clientOptions = new TextAnalyticsClientOptions
        {
            Retry =
            {
                Mode = RetryMode.Exponential,
                MaxRetries = options.MaxRetries,
                Delay = TimeSpan.FromMilliseconds(400),
                MaxDelay = TimeSpan.FromSeconds(5),
                NetworkTimeout = TimeSpan.FromSeconds(10),
            },
        };
        return string.IsNullOrWhiteSpace(options.Key)
            ? new TextAnalyticsClient(endpoint, AppIdentity.Of(configuration), clientOptions)
            : new TextAnalyticsClient(endpoint, new AzureKeyCredential(options.Key), clientOptions);
    }
}
