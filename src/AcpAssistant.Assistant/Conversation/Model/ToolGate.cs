using Microsoft.SemanticKernel;

namespace AcpAssistant.Assistant.Conversation.Model;

/// <summary>Stands before every tool call of a model: counts them, refuses arguments a tool doesn't have (a customer's e-mail or order number among them) and ends the loop when the customer was asked something.</summary>
internal sealed class ToolGate(ModelTurn turn, int mostCalls, CancellationToken cancellationToken)
    : IAutoFunctionInvocationFilter
{
    private const int LongestArgument = 500;
    private int calls;

    /// <inheritdoc/>
    public async Task OnAutoFunctionInvocationAsync(
        AutoFunctionInvocationContext context,
        Func<AutoFunctionInvocationContext, Task> next
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            await PassAsync(context, next);
        }
        catch (Exception own) when (own is not OperationCanceledException)
        {
            turn.Broken = own;
            throw;
        }
    }

    private async Task PassAsync(AutoFunctionInvocationContext context, Func<AutoFunctionInvocationContext, Task> next)
    {
        await turn.Reply.EndAsync(cutOff: false, cancellationToken);
        if (turn.IsOver)
        {
            context.Terminate = true;
            return;
        }

        if (Problem(context) is { } problem)
        {
            turn.Dialogue.Context.Record(context.Function.Name, "refused: " + problem);
            context.Result = new FunctionResult(context.Function, $"Refused: {problem}.");
            context.Terminate = calls > mostCalls;
            return;
        }

        await next(context);
        context.Terminate = turn.IsOver;
    }

    private string? Problem(AutoFunctionInvocationContext context)
    {
        if (++calls > mostCalls)
        {
            return "too many calls";
        }

        var known = context.Function.Metadata.Parameters;
        var given = context.Arguments ?? [];
        if (given.Keys.FirstOrDefault(name => known.All(parameter => parameter.Name != name)) is not null)
        {
            return "unknown argument";
        }

        foreach (var parameter in known)
        {
            var text = given.TryGetValue(parameter.Name, out var value) ? value?.ToString() : null;
            if (parameter.IsRequired && string.IsNullOrWhiteSpace(text))
            {
                return "missing argument";
            }

            if (text?.Length > LongestArgument)
            {
                return "argument too long";
            }
        }

        return null;
    }
}
