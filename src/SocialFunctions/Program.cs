using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using SocialFunctions.Classification;
using SocialFunctions.Startup;
using SocialFunctions.Upkeep;

return await HostRun.RunAsync(() =>
{
    var builder = FunctionsApplication.CreateBuilder(args);
    builder.ConfigureFunctionsWebApplication();
    builder.UseMiddleware<CountOperations>();
    builder.Services
        .AddBrand(builder.Configuration)
        .AddStorage()
        .AddIngestion(builder.Configuration)
        .AddClassification(builder.Configuration)
        .AddRouting()
        .AddInbox()
        .AddReporting(builder.Configuration)
        .AddUpkeep();
    return builder.Build();
});
