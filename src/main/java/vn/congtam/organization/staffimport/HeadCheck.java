package vn.congtam.organization.staffimport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.congtam.organization.PostRole;
import vn.congtam.organization.staffimport.PlannedPerson.PostStep;
import vn.congtam.organization.staffimport.Snapshot.KnownPost;
import vn.congtam.shared.spreadsheet.CellError;

/** One head of a unit and one head of the agency at a time: checked on the posts as they would be after the import. */
final class HeadCheck {

    private final Snapshot now;
    private final List<PlannedPerson> people;

    /** @param row 0 for somebody whom the list leaves in place */
    private record Term(
            PostRole role,
            String place,
            String person,
            int row,
            LocalDate from,
            @Nullable LocalDate to) {

        boolean overlaps(Term later) {
            return to == null || !later.from.isAfter(to);
        }
    }

    HeadCheck(Snapshot now, List<PlannedPerson> people) {
        this.now = now;
        this.people = people;
    }

    List<CellError> errors() {
        Map<String, List<Term>> terms = new HashMap<>();
        Map<Long, PlannedPerson> touched = new HashMap<>();
        for (PlannedPerson person : people) {
            if (person.step() != PostStep.KEEP) {
                if (person.latest() != null) {
                    touched.put(person.latest().id(), person);
                }
                add(terms, person.row().role(), placeOf(person.unit()), termOf(person));
            }
        }
        for (KnownPost post : now.posts()) {
            PlannedPerson person = touched.get(post.id());
            if (person == null || person.step() == PostStep.FOLLOW) {
                add(terms, post.role(), "id" + post.unitId(), termOf(post, person));
            }
        }
        List<CellError> errors = new ArrayList<>();
        terms.values().forEach(list -> compare(list, errors));
        return errors;
    }

    private static String placeOf(PlannedUnit unit) {
        return unit.isNew() ? "new" + unit.path() : "id" + unit.id();
    }

    private static void add(Map<String, List<Term>> terms, PostRole role, String place, Term term) {
        if (role == PostRole.HEAD || role == PostRole.AGENCY_HEAD) {
            terms.computeIfAbsent(role == PostRole.HEAD ? place : "agency", k -> new ArrayList<>())
                    .add(term);
        }
    }

    private static Term termOf(PlannedPerson person) {
        StaffRow row = person.row();
        LocalDate to = person.step() == PostStep.CORRECT ? person.latestPost().validTo() : null;
        return new Term(row.role(), person.unit().name(), row.fullName(), row.number(), row.from(), to);
    }

    private static Term termOf(KnownPost post, @Nullable PlannedPerson person) {
        LocalDate to = person == null ? post.validTo() : person.lastDayBefore();
        return new Term(post.role(), "", post.personName(), 0, post.validFrom(), to);
    }

    private static void compare(List<Term> terms, List<CellError> errors) {
        terms.sort(Comparator.comparing(Term::from).thenComparingInt(Term::row));
        for (int i = 1; i < terms.size(); i++) {
            Term earlier = terms.get(i - 1);
            Term later = terms.get(i);
            if (earlier.overlaps(later) && (earlier.row > 0 || later.row > 0)) {
                Term wrong = later.row > 0 ? later : earlier;
                Term other = Objects.equals(wrong, later) ? earlier : later;
                String key = wrong.role == PostRole.HEAD ? "twoHeads" : "twoAgencyHeads";
                errors.add(Problem.of(wrong.row, Column.ROLE, key, wrong.place, other.person));
            }
        }
    }
}
