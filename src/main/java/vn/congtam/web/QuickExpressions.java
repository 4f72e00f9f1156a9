package vn.congtam.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.expression.PropertyAccessor;
import org.springframework.expression.spel.support.ReflectivePropertyAccessor;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.spring6.expression.SPELVariableExpressionEvaluator;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/** Evaluates as Thymeleaf does, but with properties that are looked up once. Where variables are restricted nothing is changed. */
final class QuickExpressions implements IStandardVariableExpressionEvaluator {

    private volatile @Nullable List<PropertyAccessor> accessors;

    @Override
    public @Nullable Object evaluate(
            IExpressionContext context,
            IStandardVariableExpression expression,
            StandardExpressionExecutionContext execution) {
        if (context.getVariable(ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME)
                        instanceof ThymeleafEvaluationContext evaluation
                && !evaluation.isVariableAccessRestricted()) {
            prepare(evaluation);
        }
        return SPELVariableExpressionEvaluator.INSTANCE.evaluate(context, expression, execution);
    }

    private void prepare(ThymeleafEvaluationContext evaluation) {
        List<PropertyAccessor> given = evaluation.getPropertyAccessors();
        if (given.getLast() instanceof RememberedProperties) {
            return;
        }
        List<PropertyAccessor> quick = accessors;
        if (quick == null) {
            quick = given.stream().map(QuickExpressions::quick).toList();
            accessors = quick;
        }
        evaluation.setPropertyAccessors(quick);
    }

    private static PropertyAccessor quick(PropertyAccessor given) {
        return given instanceof ReflectivePropertyAccessor reflective ? new RememberedProperties(reflective) : given;
    }
}
