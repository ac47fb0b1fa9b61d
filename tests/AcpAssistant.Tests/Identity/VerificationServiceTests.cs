using AcpAssistant.Assistant.Identity;
using AcpAssistant.Assistant.Notifications;
using AcpAssistant.Commerce;
using AcpAssistant.Fakes.Chat;
using AcpAssistant.Fakes.Commerce;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace AcpAssistant.Tests.Identity;

public sealed class VerificationServiceTests
{
    private static readonly EmailAddress Anna = EmailAddress.Parse("anna@example.com");

    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));
    private readonly InMemoryMailbox mailbox = new();
    private readonly InMemoryCodes codes = new();

    [Fact]
    public async Task The_right_code_opens_the_account_for_a_day_and_only_once()
    {
        var service = Service();
        await service.SendCodeAsync("conv_1", Anna, "en", CancellationToken.None);

        var account = await service.VerifyAsync("conv_1", await Code(), CancellationToken.None);

        account.ShouldNotBeNull().Email.ShouldBe(Anna);
        account.Until.ShouldBe(time.GetUtcNow().AddHours(24));
        (await service.VerifyAsync("conv_1", await Code(), CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task A_code_is_worth_nothing_in_another_conversation()
    {
        var service = Service();
        await service.SendCodeAsync("conv_1", Anna, "en", CancellationToken.None);
        await service.SendCodeAsync("conv_2", EmailAddress.Parse("mia@example.com"), "en", CancellationToken.None);

        (await service.VerifyAsync("conv_2", await Code(), CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task After_ten_minutes_it_is_too_late()
    {
        var service = Service();
        await service.SendCodeAsync("conv_1", Anna, "en", CancellationToken.None);
        time.Advance(TimeSpan.FromMinutes(10));

        (await service.VerifyAsync("conv_1", await Code(), CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task After_five_wrong_entries_the_right_one_is_worth_nothing()
    {
        var service = Service();
        await service.SendCodeAsync("conv_1", Anna, "en", CancellationToken.None);
        var right = await Code();
        var wrong = right == "000000" ? "111111" : "000000";
        for (var attempt = 0; attempt < 5; attempt++)
        {
            (await service.VerifyAsync("conv_1", wrong, CancellationToken.None)).ShouldBeNull();
        }

        (await service.VerifyAsync("conv_1", right, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task The_same_right_code_from_every_core_at_once_succeeds_exactly_once()
    {
        var service = Service();
        await service.SendCodeAsync("conv_1", Anna, "en", CancellationToken.None);
        var code = await Code();
        using var start = new ManualResetEventSlim();

        var guesses = Enumerable
            .Range(0, Math.Max(4, Environment.ProcessorCount))
            .Select(_ =>
                Task.Run(async () =>
                {
                    start.Wait();
                    return await service.VerifyAsync("conv_1", code, CancellationToken.None);
                })
            )
            .ToArray();
        start.Set();

        (await Task.WhenAll(guesses)).Count(account => account is not null).ShouldBe(1);
    }

    [Fact]
    public async Task The_sixth_code_within_an_hour_is_not_sent()
    {
        var service = Service();
        for (var sent = 0; sent < 5; sent++)
        {
            (await service.SendCodeAsync($"conv_{sent}", Anna, "en", CancellationToken.None)).ShouldBeTrue();
        }

        (await service.SendCodeAsync("conv_6", Anna, "en", CancellationToken.None)).ShouldBeFalse();
        (await mailbox.ListAsync(Anna, 10, CancellationToken.None)).Count.ShouldBe(5);
        time.Advance(TimeSpan.FromHours(1));
        (await service.SendCodeAsync("conv_6", Anna, "en", CancellationToken.None)).ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_stored_does_not_hold_the_digits()
    {
        var service = Service();
        await service.SendCodeAsync("conv_1", Anna, "en", CancellationToken.None);
        var code = await Code();

        var stored = await codes.TakeAttemptAsync("conv_1", time.GetUtcNow(), CancellationToken.None);

        stored.ShouldNotBeNull().ToString().ShouldNotContain(code);
        (await mailbox.ListAsync(Anna, 1, CancellationToken.None))[0].Subject.ShouldNotContain(code);
    }

    private async Task<string> Code() =>
        (await mailbox.ListAsync(Anna, 1, CancellationToken.None))[0]
            .Text.Split(' ', '\n', '.')
            .First(word => word.Length == 6 && word.All(char.IsAsciiDigit));

    private VerificationService Service() =>
        new(codes, new Mailer(mailbox), new CountingIds(), time, Options.Create(new IdentityOptions()));

    private sealed class Mailer(InMemoryMailbox mailbox) : IMailer
    {
        public string Name => "test";

        public Task SendAsync(Mail mail, CancellationToken cancellationToken) =>
            mailbox.AddAsync(mail, cancellationToken);
    }
}
