package vn.congtam.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.expression.AccessException;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.PropertyAccessor;
import org.springframework.expression.TypedValue;
import org.springframework.expression.spel.support.ReflectivePropertyAccessor;

/**
 * Reads properties as Thymeleaf's own accessor does, and asks it once for each property of a class. An expression of Spring Framework 7.0
 * looks its property up anew at every evaluation (spring-framework#36987, mended in 7.1), and Thymeleaf then judges the class anew.
 */
final class RememberedProperties extends ReflectivePropertyAccessor {

    private final ReflectivePropertyAccessor original;
    private final Map<Property, PropertyAccessor> known = new ConcurrentHashMap<>();

    RememberedProperties(ReflectivePropertyAccessor original) {
        super(false);
        this.original = original;
    }

    private record Property(Class<?> type, String name) {}

    @Override
    public boolean canRead(EvaluationContext context, @Nullable Object target, String name) throws AccessException {
        return target != null && known(context, target, name) != null;
    }

    @Override
    public TypedValue read(EvaluationContext context, @Nullable Object target, String name) throws AccessException {
        PropertyAccessor accessor = target == null ? null : known(context, target, name);
        if (accessor == null) {
            throw new AccessException("No property " + name);
        }
        return accessor.read(context, target, name);
    }

    /** This one is quick enough, and expressions keep only what stands in the list of the context. */
    @Override
    public PropertyAccessor createOptimalAccessor(EvaluationContext context, @Nullable Object target, String name) {
        return this;
    }

    private @Nullable PropertyAccessor known(EvaluationContext context, Object target, String name)
            throws AccessException {
        if (target instanceof Class<?>) {
            return found(context, target, name);
        }
        Property property = new Property(target.getClass(), name);
        PropertyAccessor accessor = known.get(property);
        if (accessor == null) {
            accessor = found(context, target, name);
            if (accessor != null) {
                known.put(property, accessor);
            }
        }
        return accessor;
    }

    private @Nullable PropertyAccessor found(EvaluationContext context, Object target, String name)
            throws AccessException {
        return original.canRead(context, target, name) ? original.createOptimalAccessor(context, target, name) : null;
    }
}
