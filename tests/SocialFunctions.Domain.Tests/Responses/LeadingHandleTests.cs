using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Domain.Tests.Responses;

public sealed class LeadingHandleTests
{
    [Theory]
    [InlineData("@abc hello", "abc")]
    [InlineData("@AbC_1 hello", "abc_1")] // compared in lower case
    [InlineData("@abc @def hello", "abc")] // the first
    [InlineData("  @abc", "abc")]
    [InlineData("@abc, hello", "abc")]
    [InlineData("@abc. Hello", "abc")] // the dot ends the sentence
    [InlineData("@abc: hello", "abc")]
    [InlineData("@RaulGS_ hola", "raulgs_")]
    [InlineData("@name.bsky.social hi", "name.bsky.social")]
    [InlineData("@name@mastodon.example hi", "name@mastodon.example")]
    public void A_text_that_starts_with_a_handle_gives_it(string text, string handle) => Assert.Equal(handle, LeadingHandle.Of(text));

    [Theory]
    [InlineData("")]
    [InlineData("@")]
    [InlineData("@ abc")]
    [InlineData("hello @abc")] // not at the start
    [InlineData(".@abc hello")] // written so that everybody sees it
    [InlineData("abc@def.example")] // an address
    public void Any_other_text_gives_none(string text) => Assert.Null(LeadingHandle.Of(text));
}
