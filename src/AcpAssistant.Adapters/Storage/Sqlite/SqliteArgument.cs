using System.Linq.Expressions;
using System.Reflection;

namespace AcpAssistant.Adapters.Storage.Sqlite;

/// <summary>How one parameter is read off an object of arguments: as a text or as a number, null for none.</summary>
internal sealed record SqliteArgument(Func<object, string?>? Text, Func<object, long?>? Number)
{
    /// <summary>One reader per parameter ("@name"); null when a property is missing or of another kind.</summary>
    public static SqliteArgument[]? PlanFor(Type type, IReadOnlyList<string> parameters)
    {
        var plan = new SqliteArgument[parameters.Count];
        for (var index = 0; index < plan.Length; index++)
        {
            var name = parameters[index].TrimStart('@');
            var property = type.GetProperty(
                name,
                BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase
            );
            if (property is null || For(type, property) is not { } argument)
            {
                return null;
            }

            plan[index] = argument;
        }

        return plan;
    }

    private static SqliteArgument? For(Type type, PropertyInfo property)
    {
        var arguments = Expression.Parameter(typeof(object));
        var value = Expression.Property(Expression.Convert(arguments, type), property);
        if (property.PropertyType == typeof(string))
        {
            return new SqliteArgument(Expression.Lambda<Func<object, string?>>(value, arguments).Compile(), null);
        }

        var kind = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return kind == typeof(long) || kind == typeof(int)
            ? new SqliteArgument(
                null,
                Expression.Lambda<Func<object, long?>>(Expression.Convert(value, typeof(long?)), arguments).Compile()
            )
            : null;
    }
}
