using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("SocialFunctions.Networks.Tests")]
