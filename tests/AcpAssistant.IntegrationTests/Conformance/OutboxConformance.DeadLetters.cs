using Shouldly;
using Xunit;

namespace AcpAssistant.IntegrationTests.Conformance;

/// <summary>What was given up, and sent again.</summary>
public abstract partial class OutboxConformance
{
    [Fact]
    public async Task A_message_given_up_steps_aside_is_listed_and_can_be_sent_again()
    {
        var (first, second) = (Message("key-m"), Message("key-m"));
        await AddAsync(first, second);
        var claimed = (await ClaimAsync("key-m")).ShouldHaveSingleItem();

        await Store.GiveUpAsync(claimed, "no such mailbox", Now, Stop);

        var letter = (await LettersAsync("key-m")).ShouldHaveSingleItem();
        letter.Delivery.ShouldBe(claimed);
        letter.Error.ShouldBe("no such mailbox");
        letter.GivenUpAt.ShouldBe(Now);
        var next = (await ClaimAsync("key-m")).ShouldHaveSingleItem();
        next.Message.ShouldBe(second);
        await Store.CompleteAsync(next, Now, Stop);

        (await Store.ResendAsync(Mails, first.Id, Now, Stop)).ShouldBeTrue();
        (await Store.ResendAsync(Mails, first.Id, Now, Stop)).ShouldBeFalse();
        (await LettersAsync("key-m")).ShouldBeEmpty();
        var again = (await ClaimAsync("key-m")).ShouldHaveSingleItem();
        again.ShouldBe(claimed);
    }

    [Fact]
    public async Task A_dead_letter_sent_again_waits_for_a_newer_message_that_is_on_its_way_and_then_comes_before_the_rest()
    {
        var (first, second, third) = (Message("key-o"), Message("key-o"), Message("key-o"));
        await AddAsync(first, second, third);
        var dead = (await ClaimAsync("key-o")).ShouldHaveSingleItem();
        await Store.GiveUpAsync(dead, "503", Now, Stop);
        var onItsWay = (await ClaimAsync("key-o")).ShouldHaveSingleItem();
        onItsWay.Message.ShouldBe(second);

        (await Store.ResendAsync(Mails, first.Id, Now, Stop)).ShouldBeTrue();
        (await ClaimAsync("key-o")).ShouldBeEmpty();

        await Store.CompleteAsync(onItsWay, Now, Stop);
        var again = (await ClaimAsync("key-o")).ShouldHaveSingleItem();
        again.Message.ShouldBe(first);
        await Store.CompleteAsync(again, Now, Stop);
        (await ClaimAsync("key-o")).ShouldHaveSingleItem().Message.ShouldBe(third);
    }

    [Fact]
    public async Task A_dead_letter_sent_again_goes_first_when_the_newer_message_is_due_for_its_next_try()
    {
        var (first, second) = (Message("key-p"), Message("key-p"));
        await AddAsync(first, second);
        await Store.GiveUpAsync((await ClaimAsync("key-p")).ShouldHaveSingleItem(), "503", Now, Stop);
        var failed = (await ClaimAsync("key-p")).ShouldHaveSingleItem();
        await Store.RetryAsync(failed, "503", Now + Lease, Stop);

        (await Store.ResendAsync(Mails, first.Id, Now, Stop)).ShouldBeTrue();

        (await ClaimAsync("key-p", Lease)).ShouldHaveSingleItem().Message.ShouldBe(first);
    }
}
