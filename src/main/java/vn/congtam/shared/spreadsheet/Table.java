package vn.congtam.shared.spreadsheet;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congtam.shared.Refused;

/**
 * What an uploaded table looks like.
 *
 * @param columns those that the file has
 * @param ignored headings that mean nothing here
 * @param read number of rows below the heading that are not empty
 */
public record Table<C extends Enum<C> & TableColumn>(Set<C> columns, List<String> ignored, int read) {

    /** The heading may stand below a title, but not deeper than this many rows. */
    private static final int HEADING_WITHIN = 20;

    /** A row with so many known headings is the heading. */
    private static final int HEADINGS = 3;

    /**
     * Hands over the rows below the heading, in order.
     *
     * @throws Refused when the file as a whole cannot be used
     */
    public static <C extends Enum<C> & TableColumn> Table<C> read(
            byte[] content, Class<C> columns, Consumer<TableRow<C>> rows) {
        Reading<C> reading = new Reading<>(columns, rows);
        SpreadsheetReader.read(content, reading::accept);
        return reading.finish();
    }

    private static final class Reading<C extends Enum<C> & TableColumn> {

        private final Class<C> columns;
        private final Consumer<TableRow<C>> rows;
        private @Nullable Map<C, Integer> places;
        private List<String> ignored = List.of();
        private int above;
        private int read;

        Reading(Class<C> columns, Consumer<TableRow<C>> rows) {
            this.columns = columns;
            this.rows = rows;
        }

        void accept(SheetRow row) {
            Map<C, Integer> known = places;
            if (known != null) {
                read++;
                rows.accept(new TableRow<>(row, known));
            } else if (isHeading(row)) {
                places = places(row);
                ignored = ignored(row);
            } else if (++above > HEADING_WITHIN) {
                throw new Refused("spreadsheet.noHeading");
            }
        }

        Table<C> finish() {
            if (places == null) {
                throw new Refused("spreadsheet.noHeading");
            }
            if (read == 0) {
                throw new Refused("spreadsheet.noRows");
            }
            return new Table<>(places.keySet(), ignored, read);
        }

        private boolean isHeading(SheetRow row) {
            return row.cells().stream()
                            .flatMap(cell -> named(cell.text()))
                            .distinct()
                            .count()
                    >= HEADINGS;
        }

        private Map<C, Integer> places(SheetRow row) {
            Map<C, Integer> found = new EnumMap<>(columns);
            for (int i = 0; i < row.cells().size(); i++) {
                C column = named(row.cell(i).text()).findFirst().orElse(null);
                if (column != null && found.put(column, i) != null) {
                    throw new Refused("spreadsheet.twiceHeading", column.heading());
                }
            }
            String missing = all().filter(column -> column.required() && !found.containsKey(column))
                    .map(TableColumn::heading)
                    .collect(Collectors.joining(", "));
            if (!missing.isEmpty()) {
                throw new Refused("spreadsheet.missingHeading", missing);
            }
            return found;
        }

        private List<String> ignored(SheetRow row) {
            return row.cells().stream()
                    .map(SheetCell::text)
                    .filter(text -> !text.isEmpty() && named(text).findAny().isEmpty())
                    .toList();
        }

        private Stream<C> named(String heading) {
            return heading.isEmpty() ? Stream.empty() : all().filter(column -> column.isNamed(heading));
        }

        private Stream<C> all() {
            return Arrays.stream(columns.getEnumConstants());
        }
    }
}
