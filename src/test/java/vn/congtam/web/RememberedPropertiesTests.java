package vn.congtam.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.expression.AccessException;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.EvaluationException;
import org.springframework.expression.spel.standard.SpelExpression;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.ReflectivePropertyAccessor;
import org.springframework.expression.spel.support.StandardEvaluationContext;

/** Expressions read the same as with the accessor that is remembered, and what it forbids stays forbidden. */
class RememberedPropertiesTests {

    public record Person(String name) {}

    public record Unit(String name, int people) {}

    private static final SpelExpression NAME = new SpelExpressionParser().parseRaw("name");

    private final StandardEvaluationContext context = new StandardEvaluationContext();

    RememberedPropertiesTests() {
        context.setPropertyAccessors(List.of(new RememberedProperties(new Forbidding())));
    }

    /** As Thymeleaf's own: a class that pages must not look into. */
    private static final class Forbidding extends ReflectivePropertyAccessor {

        @Override
        public boolean canRead(EvaluationContext context, @Nullable Object target, String name) throws AccessException {
            if (target instanceof Thread) {
                throw new EvaluationException("forbidden");
            }
            return super.canRead(context, target, name);
        }
    }

    @Test
    void classesWithTheSamePropertyAreNotMixed() {
        for (int round = 0; round < 3; round++) {
            assertThat(NAME.getValue(context, new Person("Hà"))).isEqualTo("Hà");
            assertThat(NAME.getValue(context, new Unit("Văn phòng", 8))).isEqualTo("Văn phòng");
        }
    }

    @Test
    void whatIsForbiddenStaysForbidden() {
        for (int round = 0; round < 3; round++) {
            assertThatThrownBy(() -> NAME.getValue(context, Thread.currentThread()))
                    .hasMessageContaining("forbidden");
            assertThat(NAME.getValue(context, new Person("Hà"))).isEqualTo("Hà");
        }
    }

    @Test
    void anUnknownPropertyIsAnErrorEachTime() {
        SpelExpression unknown = new SpelExpressionParser().parseRaw("salary");
        for (int round = 0; round < 3; round++) {
            assertThatThrownBy(() -> unknown.getValue(context, new Person("Hà")))
                    .hasMessageContaining("salary");
        }
    }
}
