package vn.congtam.worklog.conversion;

import vn.congtam.shared.spreadsheet.TableColumn;

/** Columns of a catalogue as a spreadsheet. */
enum ItemColumn implements TableColumn {
    CODE("Mã sản phẩm", true, 30, 14),
    NAME("Công việc", true, 300, 52),
    PRODUCT("Sản phẩm chuẩn", false, 300, 44),
    COMPLEXITY("Nhóm độ phức tạp", true, 10, 14),
    COEFFICIENT("Hệ số quy đổi", true, 20, 12),
    UNIT("Đơn vị tính", false, 50, 14),
    DAYS("Thời gian thực hiện (ngày)", false, 10, 16),
    FROM("Áp dụng từ tháng", false, 20, 16);

    private final String heading;
    private final boolean required;
    private final int maxLength;
    private final int width;

    ItemColumn(String heading, boolean required, int maxLength, int width) {
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
