using System.Linq.Expressions;

namespace Azure.Data.Tables.Protocol;

/// <summary>
/// A condition on an entity's properties as an OData filter: comparisons joined by and, or and not. What does not depend
/// on the entity is worked out first and becomes a literal.
/// </summary>
internal static class FilterExpression
{
    public static string Of(LambdaExpression condition) => Condition(condition.Body, condition.Parameters[0]);

    private static string Condition(Expression expression, ParameterExpression entity) => expression switch
    {
        BinaryExpression { NodeType: ExpressionType.AndAlso } both => Join(both, "and", entity),
        BinaryExpression { NodeType: ExpressionType.OrElse } either => Join(either, "or", entity),
        UnaryExpression { NodeType: ExpressionType.Not } not => $"not ({Condition(not.Operand, entity)})",
        BinaryExpression comparison => $"{Operand(comparison.Left, entity)} {OperatorOf(comparison)} {Operand(comparison.Right, entity)}",
        MemberExpression flag when flag.Expression == entity => $"{flag.Member.Name} eq true",
        _ => throw NotSupported(expression),
    };

    private static string Join(BinaryExpression pair, string word, ParameterExpression entity) =>
        $"({Condition(pair.Left, entity)}) {word} ({Condition(pair.Right, entity)})";

    private static string OperatorOf(BinaryExpression comparison) => comparison.NodeType switch
    {
        ExpressionType.Equal => "eq",
        ExpressionType.NotEqual => "ne",
        ExpressionType.LessThan => "lt",
        ExpressionType.LessThanOrEqual => "le",
        ExpressionType.GreaterThan => "gt",
        ExpressionType.GreaterThanOrEqual => "ge",
        _ => throw NotSupported(comparison),
    };

    private static string Operand(Expression expression, ParameterExpression entity) =>
        PropertyIn(expression, entity) ?? Literal(expression, entity);

    private static string? PropertyIn(Expression expression, ParameterExpression entity) => expression switch
    {
        // Stored by name, compared by number: the compiler has already lost the name.
        UnaryExpression { NodeType: ExpressionType.Convert, Operand.Type.IsEnum: true } => throw NotSupported(expression),
        UnaryExpression { NodeType: ExpressionType.Convert } convert => PropertyIn(convert.Operand, entity),
        MemberExpression member when member.Expression == entity => member.Member.Name,
        MethodCallExpression { Arguments: [var key] } getter when getter.Object == entity => (string?)ValueOf(key),
        _ => null,
    };

    private static string Literal(Expression value, ParameterExpression entity) =>
        new Occurrence(entity).IsIn(value) ? throw NotSupported(value) : FilterLiteral.Of(ValueOf(value));

    private static object? ValueOf(Expression value) =>
        Expression.Lambda<Func<object?>>(Expression.Convert(value, typeof(object))).Compile(preferInterpretation: true)();

    private static NotSupportedException NotSupported(Expression expression) =>
        new($"The service cannot filter by '{expression}': only comparisons of properties, joined by and, or and not.");

    private sealed class Occurrence(ParameterExpression entity) : ExpressionVisitor
    {
        private bool found;

        public bool IsIn(Expression expression)
        {
            Visit(expression);
            return found;
        }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            found |= node == entity;
            return node;
        }
    }
}
