using AcpAssistant.Assistant.Conversation.Model.Reply;
using CsCheck;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Conversation.Model;

public sealed class EvidenceTextTests
{
    private const string Text =
        "Yes, it has taped seams. [[p1|fully taped seams]] It holds 20,000 mm! [[p2|20,000 mm. Really]][[p3|“more”]]\n- It weighs approx. 2.5 kg [[p4 | 2.5 kg]].\n\nAnything else?";

    private static readonly string[] Sentences =
    [
        "Yes, it has taped seams. [1]",
        "It holds 20,000 mm! [2][3]",
        "- It weighs approx. 2.5 kg [4].",
        "Anything else?",
    ];

    [Fact]
    public void Sentences_come_with_the_evidence_behind_them()
    {
        var (sentences, evidence) = Read([Text]);

        sentences.ShouldBe(Sentences);
        evidence[1].ShouldBe(("p1", "fully taped seams"));
        evidence[2].ShouldBe(("p2", "20,000 mm. Really"));
        evidence[3].ShouldBe(("p3", "more"));
        evidence[4].ShouldBe(("p4", "2.5 kg"));
    }

    [Fact]
    public void However_the_text_is_cut_the_sentences_are_the_same() =>
        Gen.Int[1, 9]
            .Array[1, 200]
            .Sample(lengths =>
            {
                var pieces = new List<string>();
                for (int at = 0, i = 0; at < Text.Length; at += lengths[i++ % lengths.Length])
                {
                    pieces.Add(Text[at..Math.Min(Text.Length, at + lengths[i % lengths.Length])]);
                }

                return Read(pieces).Sentences.SequenceEqual(Sentences, StringComparer.Ordinal);
            });

    [Fact]
    public void A_sentence_is_held_back_until_its_evidence_may_have_come()
    {
        var reader = new EvidenceText();

        reader.Add("It has taped seams. ").ShouldBeEmpty();
        reader.Add("[[p1|taped").ShouldBeEmpty();
        reader.Add("]] ").ShouldBeEmpty();
        reader.Add("It").ShouldHaveSingleItem().Sentence.ShouldBe("It has taped seams. [1]");
    }

    [Fact]
    public void Numbers_in_brackets_of_the_models_own_are_taken_out()
    {
        var (sentences, evidence) = Read(["It floats [1", "2][2]. It sinks. [[p1|sinks]]"]);

        sentences.Select(EvidenceText.Plain).ShouldBe(["It floats.", "It sinks."]);
        EvidenceText.NumbersIn(sentences[0]).ShouldBeEmpty();
        evidence[1].Quote.ShouldBe("sinks");
    }

    [Theory]
    [InlineData("It floats. [[p1|never closed")]
    [InlineData("It floats. [[")]
    [InlineData("It floats. [")]
    public void Evidence_that_never_ends_is_none(string text) => Read([text]).Sentences.ShouldBe(["It floats."]);

    [Fact]
    public void What_a_model_thinks_aloud_is_not_said_however_it_is_cut()
    {
        const string Thinking =
            "<think>The seams are taped. [[p9|taped]] Is 2 < 3? I'd say it floats.</think>\n\nIt sinks. [[p1|sinks]]";

        for (var length = 1; length < 12; length++)
        {
            var (sentences, evidence) = Read(Thinking.Chunk(length).Select(piece => new string(piece)));

            sentences.ShouldBe(["It sinks. [1]"]);
            evidence[1].Passage.ShouldBe("p1");
        }
    }

    [Theory]
    [InlineData("It sinks. <think>Does it? It floats.")]
    [InlineData("It sinks. <thi")]
    public void A_thought_that_never_ends_is_not_said(string text) => Read([text]).Sentences.ShouldBe(["It sinks."]);

    [Fact]
    public void A_smaller_than_sign_is_no_thought() =>
        Read(["It weighs < 2 kg. ", "Really."]).Sentences.ShouldBe(["It weighs < 2 kg.", "Really."]);

    private static (List<string> Sentences, EvidenceText Evidence) Read(IEnumerable<string> pieces)
    {
        var reader = new EvidenceText();
        var sentences = pieces.SelectMany(reader.Add).ToList();
        sentences.AddRange(reader.End());
        return ([.. sentences.Select(part => part.Sentence.Trim()).Where(sentence => sentence.Length > 0)], reader);
    }
}
