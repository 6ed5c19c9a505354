using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using SocialFunctions.Run;

namespace SocialFunctions.EndToEnd.Tests.Identity;

/// <summary>A certificate for the loopback that nobody else trusts, made for one test.</summary>
internal sealed class SelfSigned : IDisposable
{
    private SelfSigned(X509Certificate2 certificate, EmulatorCertificate files) => (Certificate, Files) = (certificate, files);

    public X509Certificate2 Certificate { get; }

    public EmulatorCertificate Files { get; }

    public static SelfSigned Make(DirectoryInfo folder)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        // It vouches for itself, so it must be allowed to.
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        var now = DateTimeOffset.UtcNow;
        var certificate = request.CreateSelfSigned(now.AddHours(-1), now.AddDays(1));
        var files = new EmulatorCertificate(new FileInfo(Path.Combine(folder.FullName, "cert.pem")), new FileInfo(Path.Combine(folder.FullName, "key.pem")));
        File.WriteAllText(files.File.FullName, certificate.ExportCertificatePem());
        File.WriteAllText(files.Key.FullName, key.ExportPkcs8PrivateKeyPem());
        return new SelfSigned(certificate, files);
    }

    public void Dispose() => Certificate.Dispose();
}
