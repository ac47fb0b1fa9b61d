using AcpAssistant.Assistant.Conversation.Answers;
using AcpAssistant.Assistant.Conversation.Model;
using AcpAssistant.Assistant.Conversation.Model.Reply;
using AcpAssistant.Fakes.Chat;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Conversation.Model;

/// <summary>What passes and what doesn't: honest paraphrases must pass, or models are useless; distortions must not.</summary>
public sealed class SentenceCheckTests
{
    private static readonly (string Where, string Text, string Language)[] Shelf =
    [
        (
            "Ridge Rain Jacket › Care",
            "Machine wash at 30 °C on a gentle cycle. Do not tumble dry. Re-proof after ten washes.",
            "en"
        ),
        (
            "Ridge Rain Jacket › Fabric",
            "3-layer membrane with fully taped seams, water column 20,000 mm. Weighs 410 g in size M.",
            "en"
        ),
        (
            "Returns",
            "You can return unworn items within 30 days of delivery. Final sale items can't be returned. Return shipping inside the country is free.",
            "en"
        ),
        ("Delivery", "Standard delivery takes 3 to 5 business days. We don't deliver to post office boxes.", "en"),
        (
            "Objectif 24 mm",
            "Compatible avec la monture RF plein format. Livré avec un pare-soleil. N'est pas stabilisé.",
            "fr"
        ),
        (
            "Retours",
            "Vous disposez de 30 jours après la livraison pour renvoyer un article non porté. Les frais de retour sont à votre charge.",
            "fr"
        ),
    ];

    [Theory]
    [InlineData("en", "You can wash the jacket in the machine at 30 °C.", "Machine wash at 30 °C")]
    [InlineData("en", "Yes. It is machine washable on a gentle cycle.", "Machine wash at 30 °C on a gentle cycle")]
    [InlineData("en", "It should not be tumble dried.", "Do not tumble dry")]
    [InlineData("en", "No, please don't put it in the tumble dryer.", "Do not tumble dry")]
    [InlineData("en", "After ten washes the jacket should be re-proofed.", "Re-proof after ten washes")]
    [InlineData("en", "Its seams are fully taped.", "fully taped seams")]
    [InlineData(
        "en",
        "The Ridge Rain Jacket has a 3-layer membrane with a 20,000 mm water column.",
        "3-layer membrane with fully taped seams, water column 20,000 mm"
    )]
    [InlineData("en", "In size M it weighs 410 g.", "Weighs 410 g in size M")]
    [InlineData(
        "en",
        "Unworn items may be sent back within 30 days of delivery.",
        "return unworn items within 30 days of delivery"
    )]
    [InlineData("en", "Sale items marked as final cannot be returned.", "Final sale items can't be returned")]
    [InlineData(
        "en",
        "Return shipping within the country costs nothing: it is free.",
        "Return shipping inside the country is free"
    )]
    [InlineData(
        "en",
        "Standard delivery takes between 3 and 5 business days.",
        "Standard delivery takes 3 to 5 business days"
    )]
    [InlineData("en", "Unfortunately we do not deliver to post office boxes.", "We don't deliver to post office boxes")]
    [InlineData(
        "fr",
        "Oui, cet objectif est compatible avec la monture RF.",
        "Compatible avec la monture RF plein format"
    )]
    [InlineData("fr", "Un pare-soleil est livré avec l'objectif.", "Livré avec un pare-soleil")]
    [InlineData("fr", "Non, l'objectif n'est pas stabilisé.", "N'est pas stabilisé")]
    [InlineData(
        "fr",
        "Vous avez 30 jours après la livraison pour renvoyer un article non porté.",
        "30 jours après la livraison pour renvoyer un article non porté"
    )]
    [InlineData("fr", "Les frais de retour restent à votre charge.", "Les frais de retour sont à votre charge")]
    public async Task An_honest_sentence_passes_with_its_evidence(string language, string sentence, string quote)
    {
        var verdict = await Judge(language, sentence, quote);

        var proven = verdict.ShouldBeOfType<Verdict.Proven>();
        proven.Text.ShouldBe(sentence);
        proven.Quotes.ShouldHaveSingleItem().Quote.ShouldBe(quote);
    }

    [Theory]
    [InlineData("en", "You can wash it at 60 °C.", "Machine wash at 30 °C")]
    [InlineData("en", "You can tumble dry it.", "Do not tumble dry")]
    [InlineData("en", "It keeps its value for ever and impresses your friends.", "fully taped seams")]
    [InlineData("en", "The jacket holds a water column of 30,000 mm.", "water column 20,000 mm")]
    [InlineData("en", "Everything may be returned, even final sale items.", "Final sale items can't be returned")]
    [InlineData("en", "You get your money back three times over.", "return unworn items within 30 days of delivery")]
    [InlineData("en", "Returns are possible within 30 weeks.", "within 30 days of delivery")]
    [InlineData("en", "We deliver to post office boxes.", "We don't deliver to post office boxes")]
    [InlineData("en", "Delivery takes 3 to 5 hours.", "Standard delivery takes 3 to 5 business days")]
    [InlineData("en", "It costs $30.", "Machine wash at 30 °C")]
    [InlineData("fr", "L'objectif est stabilisé.", "N'est pas stabilisé")]
    [InlineData(
        "fr",
        "Vous avez 60 jours pour renvoyer un article.",
        "30 jours après la livraison pour renvoyer un article"
    )]
    [InlineData(
        "fr",
        "Les frais de retour sont offerts par notre boutique.",
        "Les frais de retour sont à votre charge"
    )]
    public async Task A_distortion_is_left_out_however_true_its_quote_is(string language, string sentence, string quote)
    {
        var verdict = await Judge(language, sentence, quote);

        verdict.ShouldBeOfType<Verdict.Dropped>();
    }

    [Theory]
    [InlineData("en", "Standard delivery takes 3 to 5 business days.", "p4")]
    [InlineData("en", "Final sale items can't be returned.", "p3")]
    [InlineData("fr", "L'objectif est compatible avec la monture RF plein format.", "p5")]
    public async Task A_sentence_whose_evidence_was_forgotten_gets_it_back(
        string language,
        string sentence,
        string passage
    )
    {
        var (check, passages) = Given();

        var verdict = await check.JudgeAsync(
            sentence,
            [],
            passages,
            language,
            "",
            TestContext.Current.CancellationToken
        );

        verdict.ShouldBeOfType<Verdict.Proven>().Quotes.ShouldHaveSingleItem().Chunk.ShouldBe(passages.Find(passage));
    }

    [Theory]
    [InlineData("I'm sorry to hear that.")]
    [InlineData("Is there anything else I can help you with?")]
    [InlineData("Which size do you usually wear?")]
    [InlineData("Je suis désolé.")]
    [InlineData("Avez-vous d'autres questions ?")]
    public async Task Courtesy_and_questions_back_pass_without_evidence(string sentence)
    {
        var (check, passages) = Given();

        var verdict = await check.JudgeAsync(sentence, [], passages, "en", "", TestContext.Current.CancellationToken);

        verdict.ShouldBeOfType<Verdict.Harmless>();
    }

    [Theory]
    [InlineData("I have no information on the colour of the zip.")]
    [InlineData("Sorry, I couldn't find any details about the colour of the zip.")]
    [InlineData("I don't know the colour of the zip.")]
    public async Task Not_knowing_passes_in_the_persons_own_words(string sentence)
    {
        var (check, passages) = Given();

        var verdict = await check.JudgeAsync(
            sentence,
            [],
            passages,
            "en",
            "What is the colour of the zip?",
            TestContext.Current.CancellationToken
        );

        verdict.ShouldBeOfType<Verdict.NotKnown>();
    }

    [Theory]
    [InlineData("Did you know that the jacket is edible?")]
    [InlineData("Would you like a refund for everything?")]
    [InlineData("What is your card number?")]
    [InlineData("I have no information, but aliens made the zip.")]
    [InlineData("I'll get back to you soon.")]
    [InlineData("You can trust me completely.")]
    public async Task What_only_looks_harmless_is_left_out(string sentence)
    {
        var (check, passages) = Given();

        var verdict = await check.JudgeAsync(
            sentence,
            [],
            passages,
            "en",
            "What is the colour of the zip?",
            TestContext.Current.CancellationToken
        );

        verdict.ShouldBeOfType<Verdict.Dropped>();
    }

    private static async Task<Verdict> Judge(string language, string sentence, string quote)
    {
        var (check, passages) = Given();
        var passage = passages.All.First(chunk => chunk.Text.Contains(quote, StringComparison.Ordinal));
        var name = "p" + (1 + Array.FindIndex(Shelf, item => item.Text == passage.Text));
        return await check.JudgeAsync(
            sentence,
            [(name, quote)],
            passages,
            language,
            "",
            TestContext.Current.CancellationToken
        );
    }

    private static (SentenceCheck Check, Passages Passages) Given()
    {
        var store = new InMemoryKnowledge();
        var passages = new Passages(1200);
        foreach (var (where, text, language) in Shelf)
        {
            store.Help(where, where, text, language);
        }

        var chunks = Shelf.Select(item => store.All.Single(chunk => chunk.DocumentId == item.Where));
        passages.Write(chunks);
        return (new SentenceCheck(new AnswerCheck(store)), passages);
    }
}
