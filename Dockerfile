# syntax=docker/dockerfile:1
# The app on the official Functions host, for those who run it on Kubernetes or Container Apps: infra/kubernetes/README.md.
# Build at the root: docker build --tag socialfunctions .

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
# Only the genuine packages go into an image; publishing with anything else is refused.
ENV AzurePackages=nuget

# What decides the packages comes first: as long as none of it changes, the restored layer is taken as it is.
COPY global.json Directory.Build.props Directory.Build.targets Directory.Packages.props ./
COPY stand-ins/AzurePackages.targets stand-ins/
COPY src/SocialFunctions.Domain/SocialFunctions.Domain.csproj src/SocialFunctions.Domain/
COPY src/SocialFunctions.Networks/SocialFunctions.Networks.csproj src/SocialFunctions.Networks/
COPY src/SocialFunctions/SocialFunctions.csproj src/SocialFunctions/
# For the machine that it is published for: compiling ahead of time needs the compiler of that one.
RUN dotnet restore src/SocialFunctions/SocialFunctions.csproj --runtime linux-x64 -p:PublishReadyToRun=true

COPY .editorconfig BannedSymbols.txt host.json ./
COPY samples/brand.json samples/
COPY src/ src/
RUN dotnet publish src/SocialFunctions/SocialFunctions.csproj --no-restore --configuration Release --output /app

# Published for linux/amd64 only.
FROM mcr.microsoft.com/azure-functions/dotnet-isolated:4-dotnet-isolated10.0
# Port 80 is root's. The brand file is mounted: an image belongs to no brand.
ENV AzureWebJobsScriptRoot=/home/site/wwwroot \
    AzureFunctionsJobHost__Logging__Console__IsEnabled=true \
    ASPNETCORE_URLS=http://+:8080 \
    Brand__File=/brand/brand.json
COPY --from=build /app /home/site/wwwroot
# The host writes to these folders; as root owns them, it would fail without a word (Azure/azure-functions-docker issue 1210).
RUN mkdir -p /azure-functions-host/Secrets /home/LogFiles /home/data \
    && chown -R "$APP_UID" /azure-functions-host/Secrets /home/LogFiles /home/data
USER $APP_UID
EXPOSE 8080
