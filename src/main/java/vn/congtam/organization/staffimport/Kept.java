package vn.congtam.organization.staffimport;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.congtam.organization.staffimport.Snapshot.Known;
import vn.congtam.organization.staffimport.Snapshot.KnownPost;

/** Fills in what the database already knows where the file has no such column; an empty cell of a column empties the value. */
record Kept(Set<Column> columns) {

    StaffRow fill(StaffRow row, @Nullable Known known, @Nullable KnownPost latest) {
        return new StaffRow(
                row.number(),
                row.code(),
                row.fullName(),
                known == null || has(Column.BIRTH_DATE) ? row.birthDate() : known.birthDate(),
                known == null || has(Column.GENDER) ? row.gender() : known.gender(),
                row.subjectGroup(),
                row.unit(),
                row.parentUnit(),
                latest == null || has(Column.TITLE) ? row.title() : latest.title(),
                latest == null || has(Column.ROLE) ? row.role() : latest.role(),
                text(Column.JOB_POSITION, row.jobPosition(), known, Known::jobPosition),
                text(Column.GRADE, row.grade(), known, Known::grade),
                text(Column.DUTY_GROUP, row.dutyGroup(), known, Known::dutyGroup),
                row.from(),
                text(Column.EMAIL, row.email(), known, Known::email),
                row.username());
    }

    private String text(Column column, String typed, @Nullable Known known, Function<Known, String> kept) {
        return known == null || has(column) ? typed : kept.apply(known);
    }

    private boolean has(Column column) {
        return columns.contains(column);
    }
}
