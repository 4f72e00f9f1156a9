package vn.congtam.rulebook.engine;

import java.util.List;
import vn.congtam.shared.Refused;

/** A sheet was to be handed on although it breaks rules; carries all of them, so that each field can say its own. */
public class InvalidSheet extends Refused {

    private final transient List<Violation> violations;

    public InvalidSheet(List<Violation> violations) {
        super("rulebook.invalid-sheet", violations.size());
        this.violations = List.copyOf(violations);
    }

    public List<Violation> violations() {
        return violations;
    }
}
