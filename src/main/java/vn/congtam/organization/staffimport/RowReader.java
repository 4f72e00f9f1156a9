package vn.congtam.organization.staffimport;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.congtam.organization.PostRole;
import vn.congtam.shared.spreadsheet.SheetCell;
import vn.congtam.shared.spreadsheet.SheetRow;

/** Turns the cells of one row into values; every cell that cannot be read leaves an error, so that all are shown at once. */
final class RowReader {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,49}");

    private final SheetRow row;
    private final Map<Column, Integer> places;
    private final List<RowError> errors = new ArrayList<>();

    RowReader(SheetRow row, Map<Column, Integer> places) {
        this.row = row;
        this.places = places;
    }

    List<RowError> errors() {
        return errors;
    }

    /** Null when the row has errors. */
    @Nullable StaffRow read() {
        String code = text(Column.CODE);
        String name = text(Column.FULL_NAME);
        LocalDate birthDate = date(Column.BIRTH_DATE);
        var gender = word(Column.GENDER, Vocabulary.GENDERS);
        var group = word(Column.SUBJECT_GROUP, Vocabulary.SUBJECT_GROUPS);
        var role = word(Column.ROLE, Vocabulary.ROLES);
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
        if (!errors.isEmpty() || group == null || from == null) {
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

    private SheetCell cell(Column column) {
        Integer place = places.get(column);
        return place == null ? SheetCell.EMPTY : row.cell(place);
    }

    private String text(Column column) {
        SheetCell cell = cell(column);
        switch (cell.kind()) {
            case FORMULA -> error(column, "formula");
            case ERROR -> error(column, "errorValue");
            default -> {
                if (cell.text().isEmpty() && column.required()) {
                    error(column, "missing");
                } else if (cell.text().length() > column.maxLength()) {
                    error(column, "tooLong", column.maxLength());
                }
            }
        }
        return cell.text();
    }

    private @Nullable LocalDate date(Column column) {
        SheetCell cell = cell(column);
        boolean number = cell.kind() == SheetCell.Kind.NUMBER;
        String text = number ? "" : text(column);
        if (cell.kind() != SheetCell.Kind.TEXT && !number) {
            return null;
        }
        LocalDate date = number ? cell.date() : parse(text);
        if (date == null) {
            error(column, "date", cell.text());
            return null;
        }
        if (date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY)) {
            error(column, "dateRange", cell.text());
            return null;
        }
        return date;
    }

    private static @Nullable LocalDate parse(String text) {
        try {
            return LocalDate.parse(text.replace('-', '/').replace('.', '/').replace(" ", ""), DAY);
        } catch (DateTimeParseException e) {
            return null;
        }
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
        errors.add(RowError.of(row.number(), column, key, arguments));
    }
}
