using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.StandIn;

/// <summary>Binds the parameters, makes the class, calls the method, awaits what it gives.</summary>
internal static class FunctionMethod
{
    public static async Task<object?> CallAsync(Invocation invocation)
    {
        var method = invocation.Function.Method;
        var arguments = method.GetParameters().Select(p => Argument(invocation, p)).ToArray();
        var target = method.IsStatic ? null : ActivatorUtilities.CreateInstance(invocation.InstanceServices, method.DeclaringType!);
        try
        {
            return await ResultOf(method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, CultureInfo.InvariantCulture));
        }
        finally
        {
            await DisposeAsync(target);
        }
    }

    private static object? Argument(Invocation invocation, ParameterInfo parameter)
    {
        if (parameter == invocation.Function.TriggerParameter)
            return invocation.Input;
        if (parameter.ParameterType == typeof(FunctionContext))
            return invocation;
        if (parameter.ParameterType == typeof(CancellationToken))
            return invocation.CancellationToken;
        return Convert(invocation.BindingContext.BindingData.GetValueOrDefault(parameter.Name!), parameter);
    }

    private static object? Convert(object? value, ParameterInfo parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        if (value is null)
            return parameter.HasDefaultValue ? parameter.DefaultValue : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null;
        return type.IsInstanceOfType(value)
            ? value
            : TypeDescriptor.GetConverter(type).ConvertFromInvariantString(System.Convert.ToString(value, CultureInfo.InvariantCulture)!);
    }

    private static async Task<object?> ResultOf(object? returned)
    {
        switch (returned)
        {
            case Task task:
                await task;
                return ValueOf(task);
            case ValueTask task:
                await task;
                return null;
            case { } other when other.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ValueTask<>):
                return await ResultOf(type.GetMethod(nameof(ValueTask<object>.AsTask))!.Invoke(other, null));
            default:
                return returned;
        }
    }

    private static object? ValueOf(Task task)
    {
        // An async method without a result gives a Task<VoidTaskResult>, whose value must not become an answer.
        var result = task.GetType().GetProperty(nameof(Task<object>.Result));
        return result is null || result.PropertyType.Name == "VoidTaskResult" ? null : result.GetValue(task);
    }

    private static ValueTask DisposeAsync(object? target)
    {
        switch (target)
        {
            case IAsyncDisposable disposable:
                return disposable.DisposeAsync();
            case IDisposable disposable:
                disposable.Dispose();
                break;
        }

        return ValueTask.CompletedTask;
    }
}
