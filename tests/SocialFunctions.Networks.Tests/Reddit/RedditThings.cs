using System.Text.Json.Nodes;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Reddit;
using static SocialFunctions.Networks.Tests.Polling.JsonElements;

namespace SocialFunctions.Networks.Tests.Reddit;

/// <summary>Things as Reddit sends them, and what the mapping makes of them.</summary>
internal static class RedditThings
{
    public static JsonObject Comment => JsonNode.Parse("""
        {"kind":"t1","data":{"name":"t1_k2abc","author":"lia_rios","author_fullname":"t2_9lia","body":"Llegó **frío** &gt; tibio\n\n&#x200B;\n\n[foto](https://lia.example/1)","body_html":"<p>no</p>",
          "created_utc":1795169730.0,"edited":1795169800.0,"parent_id":"t1_k1zzz","link_id":"t3_1p0st","permalink":"/r/cafe/comments/1p0st/titulo/k2abc/",
          "score":12,"num_comments":80,"subreddit":"cafe"}}
        """)!.AsObject();

    public static JsonObject Post => JsonNode.Parse("""
        {"kind":"t3","data":{"name":"t3_1p0st","author":"lia_rios","author_fullname":"t2_9lia","title":"¿Alguien con Brasa Lenta?","selftext":"No contestan.",
          "created_utc":1795169730.0,"edited":false,"permalink":"/r/cafe/comments/1p0st/titulo/","score":-4,"num_comments":8,"num_crossposts":1,"removed_by_category":null}}
        """)!.AsObject();

    public static JsonObject Message => JsonNode.Parse("""
        {"kind":"t4","data":{"name":"t4_2msg","author":"lia_rios","subject":"Pedido 4471","body":"¿Dónde está?","created_utc":1795169730.0,"first_message_name":null,"parent_id":null,
          "dest":"BrasaLenta","was_comment":false,"context":""}}
        """)!.AsObject();

    public static JsonObject Of(string kind) => kind switch
    {
        "comment" => Comment,
        "post" => Post,
        _ => Message,
    };

    public static Mention? Read(JsonObject thing) => RedditThing.Read(Element(thing), "BrasaLenta");
}
