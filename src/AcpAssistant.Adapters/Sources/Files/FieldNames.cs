namespace AcpAssistant.Adapters.Sources.Files;

/// <summary>
/// The table of names under which records carry the same thing. Upper and lower case, "_", "-" and spaces don't matter;
/// the first name that a record has wins.
/// </summary>
internal static class FieldNames
{
    public static readonly string[] Id =
    [
        "id",
        "documentid",
        "docid",
        "ticketid",
        "chunkid",
        "handle",
        "slug",
        "sku",
        "asin",
        "put",
    ];
    public static readonly string[] ProductId = ["productid", "productids", "asin"];
    public static readonly string[] Title =
    [
        "title",
        "subject",
        "name",
        "headline",
        "shortsummary",
        "summary",
        "question",
    ];
    public static readonly string[] Brand = ["brand", "manufacturer", "maker", "vendor", "marque"];
    public static readonly string[] Model = ["model", "modelname"];
    public static readonly string[] Text =
    [
        "text",
        "content",
        "body",
        "description",
        "markdown",
        "article",
        "answer",
        "longdescription",
    ];
    public static readonly string[] Kind = ["kind"];
    public static readonly string[] Url = ["url", "link", "permalink", "canonicalurl", "producturl"];
    public static readonly string[] Language = ["language", "lang", "locale"];
    public static readonly string[] UpdatedAt =
    [
        "updatedat",
        "lastmodified",
        "modifiedat",
        "updated",
        "closedat",
        "createdat",
    ];
    public static readonly string[] Category = ["category", "categoryname", "producttype", "department"];
    public static readonly string[] Attributes =
    [
        "attributes",
        "facts",
        "specifications",
        "specs",
        "features",
        "properties",
    ];
    public static readonly string[] Variants = ["variants"];
    public static readonly string[] Options = ["options"];
    public static readonly string[] Localized = ["localized", "translations"];
    public static readonly string[] Price = ["price", "listprice", "amount"];
    public static readonly string[] Fields = ["fields"];
    public static readonly string[] Page = ["pagenumber", "page"];

    public static readonly string[] Messages = ["messages", "conversation", "thread", "comments", "turns"];
    public static readonly string[] Question =
    [
        "question",
        "customermessage",
        "problem",
        "request",
        "description",
        "text",
        "body",
    ];
    public static readonly string[] Resolution = ["resolution", "solution", "answer", "reply", "response"];
    public static readonly string[] FromCustomer = ["iscustomermessage", "fromcustomer", "iscustomer"];
    public static readonly string[] Author = ["role", "author", "from", "sender", "authortype", "by"];
    public static readonly string[] CustomerName = ["customername", "requestername", "buyername", "fullname"];
    public static readonly string[] Customer = ["customer", "requester", "buyer", "user"];

    /// <summary>Told by data at the time of the answer, written by strangers, or meaningless to a shopper: never facts of a product.</summary>
    public static readonly string[] NeverFacts =
    [
        "price",
        "listprice",
        "amount",
        "currency",
        "stock",
        "quantity",
        "inventory",
        "availability",
        "availabilitystatus",
        "discount",
        "discountpercentage",
        "rating",
        "averagerating",
        "ratings",
        "reviews",
        "reviewcount",
        "images",
        "image",
        "imageurl",
        "thumbnail",
        "meta",
        "categoryid",
        "translationof",
        "source",
        "status",
        "score",
    ];
}
