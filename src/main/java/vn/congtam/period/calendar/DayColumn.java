package vn.congtam.period.calendar;

import vn.congtam.shared.spreadsheet.TableColumn;

/** Columns of a calendar as a spreadsheet. */
enum DayColumn implements TableColumn {
    DAY("Ngày", true, 20, 14),
    KIND("Loại ngày", true, 40, 18),
    NAME("Tên ngày", true, 200, 40),
    BASIS("Căn cứ", false, 200, 40);

    private final String heading;
    private final boolean required;
    private final int maxLength;
    private final int width;

    DayColumn(String heading, boolean required, int maxLength, int width) {
        this.heading = heading;
        this.required = required;
        this.maxLength = maxLength;
        this.width = width;
    }

    @Override
    public String heading() {
        return heading;
    }

    @Override
    public boolean required() {
        return required;
    }

    @Override
    public int maxLength() {
        return maxLength;
    }

    /** In characters. */
    int width() {
        return width;
    }
}
