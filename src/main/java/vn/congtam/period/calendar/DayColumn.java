package vn.congtam.period.calendar;

import vn.congtam.shared.spreadsheet.ColumnFormat;
import vn.congtam.shared.spreadsheet.TableColumn;

/** Columns of a calendar as a spreadsheet. */
@SuppressWarnings("ImmutableEnumChecker") // a record of values does not change
enum DayColumn implements TableColumn {
    DAY("Ngày", true, 20, 14),
    KIND("Loại ngày", true, 40, 18),
    NAME("Tên ngày", true, 200, 40),
    BASIS("Căn cứ", false, 200, 40);

    private final ColumnFormat format;

    DayColumn(String heading, boolean required, int maxLength, int width) {
        format = new ColumnFormat(heading, required, maxLength, width);
    }

    @Override
    public ColumnFormat format() {
        return format;
    }
}
