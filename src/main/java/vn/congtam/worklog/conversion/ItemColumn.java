package vn.congtam.worklog.conversion;

import vn.congtam.shared.spreadsheet.ColumnFormat;
import vn.congtam.shared.spreadsheet.TableColumn;

/** Columns of a catalogue as a spreadsheet. */
@SuppressWarnings("ImmutableEnumChecker") // a record of values does not change
enum ItemColumn implements TableColumn {
    CODE("Mã sản phẩm", true, 30, 14),
    NAME("Công việc", true, 300, 52),
    PRODUCT("Sản phẩm chuẩn", false, 300, 44),
    COMPLEXITY("Nhóm độ phức tạp", true, 10, 14),
    COEFFICIENT("Hệ số quy đổi", true, 20, 12),
    UNIT("Đơn vị tính", false, 50, 14),
    DAYS("Thời gian thực hiện (ngày)", false, 10, 16),
    FROM("Áp dụng từ tháng", false, 20, 16);

    private final ColumnFormat format;

    ItemColumn(String heading, boolean required, int maxLength, int width) {
        format = new ColumnFormat(heading, required, maxLength, width);
    }

    @Override
    public ColumnFormat format() {
        return format;
    }
}
