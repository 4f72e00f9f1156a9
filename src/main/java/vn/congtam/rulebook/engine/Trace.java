package vn.congtam.rulebook.engine;

import java.util.List;
import java.util.stream.Stream;

/** Every step of a score in order; complete, so that the total can be computed again from the trace alone. */
public record Trace(List<Step> steps) {

    public Trace {
        steps = List.copyOf(steps);
    }

    public <S extends Step> Stream<S> only(Class<S> kind) {
        return steps.stream().filter(kind::isInstance).map(kind::cast);
    }
}
