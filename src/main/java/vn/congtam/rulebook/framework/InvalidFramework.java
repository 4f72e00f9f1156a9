package vn.congtam.rulebook.framework;

import java.util.List;

/** A definition that cannot be used; names every place that is wrong. */
public class InvalidFramework extends RuntimeException {

    private final List<String> problems;

    public InvalidFramework(String definition, List<String> problems) {
        super(definition + " is not a valid framework:\n  " + String.join("\n  ", problems));
        this.problems = List.copyOf(problems);
    }

    /** Each as {@code place: what is wrong}. */
    public List<String> problems() {
        return problems;
    }
}
