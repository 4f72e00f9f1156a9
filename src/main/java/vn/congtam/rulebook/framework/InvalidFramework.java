package vn.congtam.rulebook.framework;

import java.util.List;
import java.util.stream.Collectors;

/** A definition that cannot be used; names every place that is wrong. */
public class InvalidFramework extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public InvalidFramework(String definition, List<Finding> findings) {
        super(definition + " is not a valid framework:\n  "
                + findings.stream().map(Finding::toString).collect(Collectors.joining("\n  ")));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }

    /** Each as {@code place: what is wrong}. */
    public List<String> problems() {
        return findings.stream().map(Finding::toString).toList();
    }
}
