using System.Collections.Immutable;
using AcpAssistant.Commerce.Pricing;

namespace AcpAssistant.Commerce.Checkout;

/// <summary>Checks the ways of delivery that a command asks for against the session as it came out. Pure.</summary>
internal static class AskedDelivery
{
    /// <summary>Where options are chosen, and how the kind is called there.</summary>
    public static readonly (string Path, string Type) Choices = ("$.selected_fulfillment_options", "type");

    /// <summary>Where items are put together.</summary>
    public static readonly (string Path, string Type) Groups = ("$.fulfillment_groups", "destination_type");

    /// <summary>The first thing that can't be meant; null when all is well.</summary>
    public static CheckoutRefusal.Invalid? ProblemOf(
        ImmutableArray<FulfillmentChoice> asked,
        (string Path, string Type) place,
        CheckoutSession session
    )
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < asked.Length; index++)
        {
            var path = FormattableString.Invariant($"{place.Path}[{index}]");
            var problem =
                OptionProblem(asked[index], path, place.Type, session)
                ?? ItemProblem(asked[index], path, session, taken);
            if (problem is not null)
            {
                return problem;
            }
        }

        return AmbiguityOf(asked, place.Path, session);
    }

    private static CheckoutRefusal.Invalid? OptionProblem(
        FulfillmentChoice choice,
        string path,
        string type,
        CheckoutSession session
    )
    {
        if (choice.OptionId is { } id)
        {
            var option = OptionOf(id, session);
            return option is null
                    ? Invalid($"There is no way of delivery '{id}' for this address.", path + ".option_id")
                : choice.Type is { } wanted && wanted != option.Type
                    ? Invalid($"'{id}' is not of this type.", $"{path}.{type}")
                : null;
        }

        return choice.LocationId is { } location && OptionOf(location, session) is not { Pickup: not null }
            ? Invalid($"There is no place '{location}' to fetch things from.", path + ".location_id")
            : null;
    }

    private static CheckoutRefusal.Invalid? ItemProblem(
        FulfillmentChoice choice,
        string path,
        CheckoutSession session,
        HashSet<string> taken
    )
    {
        for (var index = 0; index < choice.ItemIds.Length; index++)
        {
            var id = choice.ItemIds[index];
            var item = FormattableString.Invariant($"{path}.item_ids[{index}]");
            var line = session.Lines.FirstOrDefault(line => Is(line.Id, id) || Is(line.VariantId.Value, id));
            if (line is null)
            {
                return Invalid($"There is no item '{id}' in this session.", item);
            }

            if (!taken.Add(line.Id))
            {
                return Invalid($"A way of delivery is chosen twice for item '{id}'.", item);
            }

            if (TypeOf(choice, session) is { } type && line.IsDigital != (type == FulfillmentType.Digital))
            {
                return Invalid(line.IsDigital ? $"{line.Title} is a download." : $"{line.Title} is no download.", item);
            }
        }

        return null;
    }

    // Two options for "all items" leave open which one counts.
    private static CheckoutRefusal.Invalid? AmbiguityOf(
        ImmutableArray<FulfillmentChoice> asked,
        string root,
        CheckoutSession session
    )
    {
        var options = new Dictionary<bool, string>();
        foreach (var (index, choice) in asked.Index())
        {
            if (!choice.ItemIds.IsEmpty || choice.OptionId is not { } id)
            {
                continue;
            }

            var isDigital = TypeOf(choice, session) == FulfillmentType.Digital;
            if (options.TryGetValue(isDigital, out var earlier) && !Is(earlier, id))
            {
                return Invalid(
                    "Two ways of delivery are chosen for the same items; tell by item_ids which is for what.",
                    FormattableString.Invariant($"{root}[{index}].item_ids")
                );
            }

            options[isDigital] = id;
        }

        return null;
    }

    private static FulfillmentType? TypeOf(FulfillmentChoice choice, CheckoutSession session) =>
        choice.Type ?? (choice.OptionId is { } id ? OptionOf(id, session)?.Type : null);

    private static FulfillmentOption? OptionOf(string id, CheckoutSession session) =>
        session.FulfillmentOptions.FirstOrDefault(option => Is(option.Id, id));

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);

    private static CheckoutRefusal.Invalid Invalid(string message, string param) =>
        new(CheckoutCodes.Invalid, message, param);
}
