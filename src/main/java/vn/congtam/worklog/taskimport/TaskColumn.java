package vn.congtam.worklog.taskimport;

import vn.congtam.shared.spreadsheet.TableColumn;

/** Columns of a list of tasks as a spreadsheet. */
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

    private final String heading;
    private final boolean required;
    private final int maxLength;
    private final int width;

    TaskColumn(String heading, boolean required, int maxLength, int width) {
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
