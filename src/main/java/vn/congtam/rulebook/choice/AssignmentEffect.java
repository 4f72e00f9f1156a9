package vn.congtam.rulebook.choice;

import java.util.List;
import vn.congtam.rulebook.framework.SheetKind;

/**
 * Whom an assignment would concern in its first month.
 *
 * @param people whose framework or kind of sheet would change, at most {@value #SHOWN} of them
 * @param changed how many there are
 */
public record AssignmentEffect(List<Change> people, int changed) {

    static final int SHOWN = 100;

    /** A person with the framework and kind of sheet that would apply after the assignment. */
    public record Change(String name, String unit, String framework, int version, SheetKind kind) {}
}
