package vn.congtam.organization.staffimport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congtam.shared.Refused;
import vn.congtam.shared.spreadsheet.SheetCell;
import vn.congtam.shared.spreadsheet.SheetRow;
import vn.congtam.shared.spreadsheet.SpreadsheetReader;

/**
 * What stands in an uploaded list.
 *
 * @param columns those that the file has; what a missing column would say stays as it is in the database
 * @param ignored headings that mean nothing here
 * @param read number of rows below the heading that are not empty
 */
record StaffFile(Set<Column> columns, List<String> ignored, int read, List<StaffRow> rows, List<RowError> errors) {

    /** The heading may stand below a title, but not deeper than this many rows. */
    private static final int HEADING_WITHIN = 20;

    /** @throws Refused when the file as a whole cannot be used */
    static StaffFile read(byte[] content) {
        Reading reading = new Reading();
        SpreadsheetReader.read(content, reading::accept);
        return reading.finish();
    }

    private static final class Reading {

        private @Nullable Map<Column, Integer> places;
        private List<String> ignored = List.of();
        private final List<StaffRow> rows = new ArrayList<>();
        private final List<RowError> errors = new ArrayList<>();
        private int above;
        private int read;

        void accept(SheetRow row) {
            Map<Column, Integer> known = places;
            if (known != null) {
                readRow(row, known);
            } else if (isHeading(row)) {
                places = places(row);
                ignored = ignored(row);
            } else if (++above > HEADING_WITHIN) {
                throw new Refused("organization.import.noHeading");
            }
        }

        private void readRow(SheetRow row, Map<Column, Integer> known) {
            RowReader reader = new RowReader(row, known);
            StaffRow value = reader.read();
            read++;
            errors.addAll(reader.errors());
            if (value != null) {
                rows.add(value);
            }
        }

        StaffFile finish() {
            if (places == null) {
                throw new Refused("organization.import.noHeading");
            }
            if (read == 0) {
                throw new Refused("organization.import.noRows");
            }
            return new StaffFile(places.keySet(), ignored, read, rows, errors);
        }

        private static boolean isHeading(SheetRow row) {
            Set<Column> found = EnumSet.noneOf(Column.class);
            row.cells().forEach(cell -> Column.of(cell.text()).ifPresent(found::add));
            return found.size() >= 3;
        }

        private static Map<Column, Integer> places(SheetRow row) {
            Map<Column, Integer> places = new EnumMap<>(Column.class);
            for (int i = 0; i < row.cells().size(); i++) {
                Column column = Column.of(row.cell(i).text()).orElse(null);
                if (column != null && places.put(column, i) != null) {
                    throw new Refused("organization.import.twiceHeading", column.heading());
                }
            }
            String missing = Arrays.stream(Column.values())
                    .filter(column -> column.required() && !places.containsKey(column))
                    .map(Column::heading)
                    .collect(Collectors.joining(", "));
            if (!missing.isEmpty()) {
                throw new Refused("organization.import.missingHeading", missing);
            }
            return places;
        }

        private static List<String> ignored(SheetRow row) {
            return row.cells().stream()
                    .map(SheetCell::text)
                    .filter(text -> !text.isEmpty() && Column.of(text).isEmpty())
                    .toList();
        }
    }
}
