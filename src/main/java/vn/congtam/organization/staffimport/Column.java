package vn.congtam.organization.staffimport;

import vn.congtam.shared.spreadsheet.ColumnFormat;
import vn.congtam.shared.spreadsheet.TableColumn;

/** Columns of a staff list. */
@SuppressWarnings("ImmutableEnumChecker") // a record of values does not change
enum Column implements TableColumn {
    CODE("Mã cán bộ", true, 50),
    FULL_NAME("Họ và tên", true, 200),
    BIRTH_DATE("Ngày sinh", false, 20),
    GENDER("Giới tính", false, 20),
    SUBJECT_GROUP("Đối tượng", true, 50),
    UNIT("Đơn vị", true, 200),
    PARENT_UNIT("Đơn vị cấp trên", false, 200),
    TITLE("Chức vụ", false, 200),
    ROLE("Vai trò lãnh đạo", false, 100),
    JOB_POSITION("Vị trí việc làm", false, 200),
    GRADE("Ngạch", false, 200),
    DUTY_GROUP("Nhóm nhiệm vụ", false, 200),
    FROM("Từ ngày", true, 20),
    EMAIL("Email", false, 200),
    USERNAME("Tên đăng nhập", false, 50);

    private final ColumnFormat format;

    Column(String heading, boolean required, int maxLength) {
        format = new ColumnFormat(heading, required, maxLength);
    }

    @Override
    public ColumnFormat format() {
        return format;
    }
}
