package vn.congtam.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** Every component of a record must be given, except lists, which may be empty, and what is declared {@code @Nullable}. */
final class RequiredUnlessNullable extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        if (!(member instanceof AnnotatedParameter parameter)) {
            return super.hasRequiredMarker(config, member);
        }
        boolean isList = List.class.isAssignableFrom(parameter.getRawType());
        boolean isNullable = parameter.getOwner().getAnnotated() instanceof java.lang.reflect.Executable creator
                && creator.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(Nullable.class);
        return !isList && !isNullable;
    }
}
