package vn.congtam.worklog.taskimport;

import vn.congtam.shared.spreadsheet.ColumnFormat;
import vn.congtam.shared.spreadsheet.TableColumn;

/** Columns of a list of tasks as a spreadsheet. */
@SuppressWarnings("ImmutableEnumChecker") // a record of values does not change
enum TaskColumn implements TableColumn {
    TITLE("Nhiệm vụ", false, 300, 60),
    SOURCE("Nguồn", false, 20, 12),
    PRODUCT("Sản phẩm", false, 300, 30),
    DUE("Hạn", false, 20, 14),
    QUANTITY("Số lượng", false, 12, 12),
    UNIT("Đơn vị tính", false, 50, 14),
    COMPLEXITY("Độ phức tạp", false, 2, 12),
    ITEM("Mã sản phẩm quy đổi", false, 30, 18),
    DOER("Mã cán bộ", false, 50, 14),
    DOER_NAME("Họ và tên", false, 200, 26);

    private final ColumnFormat format;

    TaskColumn(String heading, boolean required, int maxLength, int width) {
        format = new ColumnFormat(heading, required, maxLength, width);
    }

    @Override
    public ColumnFormat format() {
        return format;
    }
}
