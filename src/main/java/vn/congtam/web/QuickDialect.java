package vn.congtam.web;

import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;

/** The usual dialect, with {@link QuickExpressions}. */
final class QuickDialect extends SpringStandardDialect {

    private final QuickExpressions expressions = new QuickExpressions();

    static QuickDialect like(SpringStandardDialect usual) {
        QuickDialect dialect = new QuickDialect();
        dialect.setEnableSpringELCompiler(usual.getEnableSpringELCompiler());
        dialect.setRenderHiddenMarkersBeforeCheckboxes(usual.getRenderHiddenMarkersBeforeCheckboxes());
        return dialect;
    }

    @Override
    public IStandardVariableExpressionEvaluator getVariableExpressionEvaluator() {
        return expressions;
    }
}
