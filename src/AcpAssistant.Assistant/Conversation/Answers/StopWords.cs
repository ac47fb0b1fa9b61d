using System.Collections.Frozen;

namespace AcpAssistant.Assistant.Conversation.Answers;

/// <summary>Words that carry no content of a question.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> Words = (
        "a an the is are was were be been being am do does did done has have had having can could may might must shall should "
        + "will would i me my mine we us our you your he she it its they them their this that these those there here what which "
        + "who whom whose when where why how not no nor and or but if then than so as at by for from in into of off on onto out "
        + "over to up with without about any some all both each few more most other such only own same too very just also get "
        + "explain describe steps step issue issues problem problems way ways happen happens happened able tell telling "
        + "something anything someone anyone everything item items article articles got please thanks thank hello hi hey want wants need needs know tell like use used using one ones thing things make "
        + "makes go goes come comes really possible sure let say says ok okay yes s t d ll re ve m don doesn isn didn much many "
        + "vraiment reellement actuellement temps dure durent passe passent passer last lasts reach reaches under wear wearing take takes put per come coming still even really actually exactly currently right long find give i'm im am "
        + "le la les l un une des du de d au aux ce cet cette ces c que qu qui quoi dont ou et mais donc or ni car si je j tu il "
        + "elle on nous vous ils elles me te se mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs y en ne n pas "
        + "plus est sont etait etre suis es ai as a avez ont avoir eu fait faire peut peux puis pouvez pouvoir va vais dans par "
        + "pour sur sous avec sans chez quel quelle quels quelles comment combien quand pourquoi tres bien tout toute tous "
        + "toutes bonjour bonsoir merci svp plait oui non il s ca cela aussi meme vers entre alors"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for a folded word without content.</summary>
    public static bool Contains(string word) => Words.Contains(word);
}
