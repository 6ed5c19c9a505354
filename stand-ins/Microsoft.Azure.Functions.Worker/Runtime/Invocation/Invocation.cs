using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker.StandIn;

/// <summary>One run of a function: what it was triggered with, and what it answered.</summary>
internal sealed class Invocation(
    FunctionDescriptor function,
    object? input,
    IReadOnlyDictionary<string, object?> bindingData,
    IServiceProvider services,
    CancellationToken cancellationToken) : FunctionContext
{
    public FunctionDescriptor Function => function;

    /// <summary>The trigger parameter's value.</summary>
    public object? Input => input;

    public object? Result { get; set; }

    public override string InvocationId { get; } = new Guid(RandomNumberGenerator.GetBytes(16)).ToString();

    public override string FunctionId => function.Id;

    public override TraceContext TraceContext { get; } = new ActivityTraceContext(Activity.Current);

    public override BindingContext BindingContext { get; } = new Data(bindingData);

    public override RetryContext RetryContext => null!;

    public override IServiceProvider InstanceServices { get; set; } = services;

    public override FunctionDefinition FunctionDefinition => function;

    public override IDictionary<object, object> Items { get; set; } = Of(input);

    public override IInvocationFeatures Features { get; } = new InvocationFeatures();

    public override CancellationToken CancellationToken => cancellationToken;

    private static Dictionary<object, object> Of(object? input) => input is HttpRequest request
        ? new() { [FunctionContextExtensions.HttpContextKey] = request.HttpContext }
        : [];

    private sealed class Data(IReadOnlyDictionary<string, object?> values) : BindingContext
    {
        public override IReadOnlyDictionary<string, object?> BindingData => values;
    }
}
