using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SocialFunctions.Classification;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Routing;
using SocialFunctions.Inbox;
using SocialFunctions.Inbox.Corrections;
using SocialFunctions.Ingestion;
using SocialFunctions.Ingestion.Subscriptions;
using SocialFunctions.Networks;
using SocialFunctions.Networks.Feed;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Networks.WebSub;
using SocialFunctions.Reporting;
using SocialFunctions.Reporting.Mail;
using SocialFunctions.Routing;
using SocialFunctions.Storage;
using SocialFunctions.Upkeep;

namespace SocialFunctions.Startup;

/// <summary>What the app is made of, a method a capability, in pipeline order.</summary>
internal static class AppServices
{
    public static IServiceCollection AddBrand(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<BrandOptions>(configuration, BrandOptions.SectionName);
        services.AddSingleton<IValidateOptions<BrandOptions>, SettingsValidator>();
        services.AddSingleton(provider => new BrandSource(
            File.ReadAllText(provider.GetRequiredService<IOptions<BrandOptions>>().Value.Find()!)));
        services.AddSingleton(provider => BrandFile.Read(provider.GetRequiredService<BrandSource>().Text) is BrandFileResult.Valid valid
            ? valid.Brand
            : throw new InvalidOperationException("The brand file changed while the app was starting."));
        services.AddSingleton<BrandRouter>();
        return services.AddSingleton(TimeProvider.System);
    }

    public static IServiceCollection AddStorage(this IServiceCollection services) => services
        .AddSingleton<OperationPolicy>()
        .AddSingleton<OperationMeter>()
        .AddSingleton<StorageConnection>()
        .AddSingleton<StorageAreas>()
        .AddSingleton<StoragePreparation>();

    public static IServiceCollection AddIngestion(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(_ => PollingClient.Create(configuration));
        services.AddSingleton(provider => new ApiClient(
            provider.GetRequiredService<HttpClient>(), new ApiOptions(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IEnumerable<INetworkHook>>(provider => NetworkCatalogue.Hooks(provider.GetRequiredService<ApiClient>()));
        services.AddSingleton<IEnumerable<IPoller>>(provider => NetworkCatalogue.Pollers(
            provider.GetRequiredService<HttpClient>(), provider.GetRequiredService<ApiClient>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<BatchReader>().AddSingleton<BatchSender>().AddSingleton<MentionImport>();
        services.AddSingleton<HookRegistry>().AddSingleton<HookNotes>().AddSingleton<HookReception>();
        services.AddSingleton<ConnectorRegistry>().AddSingleton<IAliasBook, AliasBook>().AddSingleton<AccountRows>();
        services.AddSingleton(provider => new WebSubDiscovery(
            provider.GetRequiredService<HttpClient>(), new FeedOptions(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new HubClient(
            provider.GetRequiredService<HttpClient>(), new ApiOptions(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<SubscriptionWishes>().AddSingleton<SubscriptionRows>().AddSingleton<SubscriptionRenewal>()
            .AddSingleton<SubscriptionAnswers>().AddSingleton<PushedMentions>();
        return services.AddSingleton<PollSchedule>().AddSingleton<StreamReading>().AddSingleton<AccountPolling>()
            .AddSingleton<HeldAccount>().AddSingleton<FetchMarks>().AddSingleton<PushFetching>().AddSingleton<RecentPosts>().AddSingleton<EngagementRefresh>()
            .AddSingleton<FollowerPolling>().AddSingleton<ChoreSchedule>().AddSingleton<AccountTasks>();
    }

    public static IServiceCollection AddRouting(this IServiceCollection services) => services
        .AddSingleton<BatchClassification>()
        .AddSingleton<IncomingMentions>()
        .AddSingleton<CorrectedMentions>()
        .AddSingleton<ThreadStep>()
        .AddSingleton<MentionStep>()
        .AddSingleton<CaseStep>()
        .AddSingleton<ReportMarkers>()
        .AddSingleton<MarkerStep>()
        .AddSingleton<MentionRouting>();

    public static IServiceCollection AddInbox(this IServiceCollection services) => services
        .AddSingleton<ConversationJoin>()
        .AddSingleton<HandleMatching>()
        .AddSingleton<CaseMending>()
        .AddSingleton<MentionLookup>()
        .AddSingleton<MentionCorrecting>()
        .AddSingleton<CorrectionLines>();

    public static IServiceCollection AddReporting(this IServiceCollection services, IConfiguration configuration) => services
        .AddReportMail(configuration)
        .AddSingleton<MentionWindow>()
        .AddSingleton<QuarantinedMentions>()
        .AddSingleton<EditionStore>()
        .AddSingleton<ReportWriting>()
        .AddSingleton<ReportRows>()
        .AddHostedService<StartRecord>()
        .AddSingleton<DailyReports>()
        .AddSingleton<HourRollUp>()
        .AddSingleton<MailEffects>()
        .AddSingleton<MailDelivery>()
        .AddSingleton<MailSettling>();

    public static IServiceCollection AddUpkeep(this IServiceCollection services) => services
        .AddSingleton<SpendLedger>()
        .AddSingleton<QuarantineStore>()
        .AddSingleton<FailureNotes>()
        .AddSingleton<PoisonIntake>()
        .AddSingleton<QuarantineReplay>()
        .AddSingleton<ExpiredRows>()
        .AddSingleton<ExpiredBlobs>()
        .AddSingleton<Purge>()
        .AddSingleton<ConnectorReading>()
        .AddSingleton<QueueReading>()
        .AddSingleton<SignalReading>()
        .AddSingleton<HealthReading>();
}
