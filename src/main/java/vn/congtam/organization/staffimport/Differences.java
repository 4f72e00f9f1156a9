package vn.congtam.organization.staffimport;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.congtam.organization.staffimport.Snapshot.Known;
import vn.congtam.organization.staffimport.Snapshot.KnownPost;

/** Collects what a row changes about a person who exists. */
final class Differences {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final List<Change> changes = new ArrayList<>();

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    List<Change> list() {
        return List.copyOf(changes);
    }

    void ofPerson(StaffRow row, Known known) {
        add(Column.FULL_NAME, known.fullName(), row.fullName());
        add(Column.BIRTH_DATE, day(known.birthDate()), day(row.birthDate()));
        add(Column.GENDER, Words.GENDERS.word(known.gender()), Words.GENDERS.word(row.gender()));
        add(
                Column.SUBJECT_GROUP,
                Words.SUBJECT_GROUPS.word(known.subjectGroup()),
                Words.SUBJECT_GROUPS.word(row.subjectGroup()));
        add(Column.JOB_POSITION, known.jobPosition(), row.jobPosition());
        add(Column.GRADE, known.grade(), row.grade());
        add(Column.DUTY_GROUP, known.dutyGroup(), row.dutyGroup());
        add(Column.EMAIL, known.email(), row.email());
    }

    void ofPost(StaffRow row, PlannedUnit unit, @Nullable KnownPost latest, String unitBefore) {
        if (latest == null || !unit.is(latest.unitId())) {
            add(Column.UNIT, unitBefore, unit.path());
        }
        add(Column.TITLE, latest == null ? "" : latest.title(), row.title());
        add(Column.ROLE, latest == null ? "" : Words.ROLES.word(latest.role()), Words.ROLES.word(row.role()));
        add(Column.FROM, latest == null ? "" : day(latest.validFrom()), day(row.from()));
    }

    void add(Column column, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new Change(column, before, after));
        }
    }
}
