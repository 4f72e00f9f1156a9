package vn.congtam.organization.staffimport;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.congtam.organization.PostRole;
import vn.congtam.shared.spreadsheet.TableRow;
import vn.congtam.shared.spreadsheet.Vocabulary;

/** Turns the cells of one row into values. */
final class RowReader {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,49}");

    private final TableRow<Column> row;

    RowReader(TableRow<Column> row) {
        this.row = row;
    }

    /** Null when the row has errors. */
    @Nullable StaffRow read() {
        String code = text(Column.CODE);
        String name = text(Column.FULL_NAME);
        LocalDate birthDate = date(Column.BIRTH_DATE);
        var gender = word(Column.GENDER, Words.GENDERS);
        var group = word(Column.SUBJECT_GROUP, Words.SUBJECT_GROUPS);
        var role = word(Column.ROLE, Words.ROLES);
        LocalDate from = date(Column.FROM);
        String unit = text(Column.UNIT);
        String parent = text(Column.PARENT_UNIT);
        String title = text(Column.TITLE);
        String position = text(Column.JOB_POSITION);
        String grade = text(Column.GRADE);
        String duty = text(Column.DUTY_GROUP);
        String email = pattern(Column.EMAIL, EMAIL, "email", text(Column.EMAIL));
        String username = pattern(
                Column.USERNAME, USERNAME, "username", text(Column.USERNAME).toLowerCase(Locale.ROOT));
        if (!row.errors().isEmpty() || group == null || from == null) {
            return null;
        }
        PostRole placed = role == null ? PostRole.MEMBER : role;
        return new StaffRow(
                row.number(),
                code,
                name,
                birthDate,
                gender,
                group,
                unit,
                parent,
                title,
                placed,
                position,
                grade,
                duty,
                from,
                email,
                username);
    }

    private String text(Column column) {
        return row.text(column);
    }

    private @Nullable LocalDate date(Column column) {
        return row.date(column);
    }

    private <T extends Enum<T>> @Nullable T word(Column column, Vocabulary<T> vocabulary) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        T value = vocabulary.read(text);
        if (value == null) {
            error(column, "unknownWord", text, String.join(", ", vocabulary.words()));
        }
        return value;
    }

    private String pattern(Column column, Pattern pattern, String key, String text) {
        if (!text.isEmpty() && !pattern.matcher(text).matches()) {
            error(column, key, text);
        }
        return text;
    }

    private void error(Column column, String key, Object... arguments) {
        row.error(column, "organization.import.problem." + key, arguments);
    }
}
