package vn.congtam.organization.staffimport;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.congtam.shared.VietnameseText;

/** A unit that people of the list belong to: one that exists, or one that the import will make. */
final class PlannedUnit {

    private final String name;
    private final String key;
    private final @Nullable PlannedUnit parent;
    private final @Nullable LocalDate closedOn;
    private @Nullable Long id;

    PlannedUnit(String name, @Nullable PlannedUnit parent, @Nullable Long id, @Nullable LocalDate closedOn) {
        this.name = name;
        this.key = VietnameseText.searchKey(name);
        this.parent = parent;
        this.id = id;
        this.closedOn = closedOn;
    }

    String name() {
        return name;
    }

    String key() {
        return key;
    }

    @Nullable PlannedUnit parent() {
        return parent;
    }

    @Nullable LocalDate closedOn() {
        return closedOn;
    }

    boolean isNew() {
        return id == null;
    }

    /** Only after the unit exists. */
    long id() {
        return Objects.requireNonNull(id);
    }

    boolean is(long unitId) {
        return id != null && id == unitId;
    }

    void created(long newId) {
        id = newId;
    }

    int depth() {
        return parent == null ? 0 : parent.depth() + 1;
    }

    /** From the top down, as the preview shows it. */
    public String path() {
        return parent == null ? name : parent.path() + " › " + name;
    }
}
