using System.Net;
using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Acp.Versions;

/// <summary>A session belongs to no version: what was made in one is read, changed, paid and canceled in every other.</summary>
public sealed class CrossVersionTests(AcpHost host) : IClassFixture<AcpHost>
{
    public static TheoryData<string, string> Pairs =>
        new(from made in Speech.Versions from read in Speech.Versions select (made.Data, read.Data));

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task A_session_is_read_and_finished_in_another_version(string made, string read)
    {
        var maker = Speech.Of(made);
        var reader = Speech.Of(read);
        var agent = host.Agent(version: read);
        var created = (await host.Agent(version: made).CreateAsync(maker.CreateShells(3))).ShouldBe(
            HttpStatusCode.Created
        );

        var found = (await agent.FindAsync(created.Id)).ShouldBe(HttpStatusCode.OK);
        found.Total("total").ShouldBe(created.Total("total"));
        reader.QuantityIn(found).ShouldBe(3);
        reader.ChosenIn(found).ShouldBe("standard");
        found.SessionStatus.ShouldBe("ready_for_payment");
        reader.ChosenIn(await agent.UpdateAsync(created.Id, reader.Choose("express"))).ShouldBe("express");
        var completed = await agent.CompleteAsync(created.Id, reader.Pay());

        completed.ShouldBe(HttpStatusCode.OK).SessionStatus.ShouldBe("completed");
        var seenByMaker = await host.Agent(version: made).FindAsync(created.Id);
        seenByMaker.Total("total").ShouldBe(completed.Total("total"));
        seenByMaker.Body["order"]!["id"]!
            .GetValue<string>()
            .ShouldBe(completed.Body["order"]!["id"]!.GetValue<string>());
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task A_session_whose_item_is_gone_is_read_in_another_version(string made, string read)
    {
        var body = Speech.Of(made).Create($$"""[{"id":"{{Goods.SoldOut}}","quantity":1}]""");
        var id = await host.Agent(version: made).CreatedAsync(body);

        var found = await host.Agent(version: read).FindAsync(id);

        found.SessionStatus.ShouldBe(Speech.Of(read).IsOld ? "not_ready_for_payment" : "incomplete");
        found.ShouldTell("out_of_stock");
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task An_expired_session_is_read_in_another_version(string made, string read)
    {
        var id = await host.Agent(version: made).CreatedAsync(Speech.Of(made).CreateShells());
        host.Time.Advance(TimeSpan.FromDays(1));

        (await host.Agent(version: read).FindAsync(id)).SessionStatus.ShouldBe(
            Speech.Of(read).IsOld ? "canceled" : "expired"
        );
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task A_replay_is_the_first_answer_word_for_word_even_when_asked_in_another_version(
        string made,
        string read
    )
    {
        var key = AcpAgent.NewKey();
        var id = await host.Agent(version: made).CreatedAsync(Speech.Of(made).CreateShells());
        var first = await host.Agent(version: made).CancelAsync(id, "{}", key);

        // Equivalence is of bodies alone (checkout RFC §6.2), so the version of the retry plays no part.
        var second = await host.Agent(version: read).RawCancelAsync(id, "{}", key);

        second.ShouldBe(HttpStatusCode.OK).Text.ShouldBe(first.Text);
    }
}
