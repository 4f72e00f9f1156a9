package vn.congtam.organization.staffimport;

import java.util.List;
import vn.congtam.shared.Fingerprint;
import vn.congtam.shared.spreadsheet.CellError;

/**
 * The comparison of a list with the database.
 *
 * @param errors by row; a list with any error is not taken over at all
 * @param notInFile people of the agency whom the list does not name; they stay as they are
 */
record ImportPlan(
        StaffFile file, List<PlannedUnit> newUnits, List<PlannedPerson> people, List<CellError> errors, int notInFile) {

    public int read() {
        return file.read();
    }

    /** Rows with at least one error. */
    public int rejected() {
        return CellError.rows(errors);
    }

    /** Read = accepted + rejected. */
    public int accepted() {
        return read() - rejected();
    }

    public List<PlannedPerson> added() {
        return people.stream().filter(PlannedPerson::isAdded).toList();
    }

    public List<PlannedPerson> changed() {
        return people.stream().filter(PlannedPerson::isChanged).toList();
    }

    public List<PlannedPerson> unchanged() {
        return people.stream().filter(PlannedPerson::isUnchanged).toList();
    }

    public boolean isClean() {
        return errors.isEmpty();
    }

    boolean changesAnything() {
        return people.stream().anyMatch(person -> !person.isUnchanged());
    }

    /** Tells whether the database has moved between preview and confirmation. */
    public String fingerprint() {
        StringBuilder text = new StringBuilder();
        newUnits.forEach(unit -> text.append(unit.path()).append('\n'));
        people.stream()
                .filter(person -> !person.isUnchanged())
                .forEach(person ->
                        text.append(person.row()).append(person.step()).append(person.changes()));
        return Fingerprint.of(text.toString());
    }
}
