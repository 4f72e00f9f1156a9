package vn.congtam.history;

import java.util.List;
import vn.congtam.shared.spreadsheet.ColumnFormat;
import vn.congtam.shared.spreadsheet.TableColumn;

/** Columns of a list of past results. */
@SuppressWarnings("ImmutableEnumChecker") // the other names are made by List.of, which nobody can change
enum ResultColumn implements TableColumn {
    CODE(true, 50, "Mã cán bộ"),
    FULL_NAME(true, 200, "Họ và tên", "Họ tên"),
    MONTH(true, 20, "Tháng", "Tháng năm", "Kỳ"),
    CONDUCT(false, 20, "Điểm nhóm I", "Nhóm I", "I"),
    ABILITY(false, 20, "Điểm nhóm II.1", "Nhóm II.1", "II.1"),
    RESULTS(false, 20, "Điểm nhóm II.2", "Nhóm II.2", "II.2"),
    BONUS(false, 20, "Điểm nhóm III", "Nhóm III", "III"),
    DEDUCTED(false, 20, "Điểm trừ"),
    TOTAL(false, 20, "Tổng điểm", "Tổng", "Tổng cộng"),
    RATED_CLASS(true, 100, "Xếp loại", "Loại"),
    NOTE(false, 500, "Ghi chú", "Lý do");

    /** The groups of the sheet, in its order. */
    static final List<ResultColumn> GROUPS = List.of(CONDUCT, ABILITY, RESULTS, BONUS);

    private final ColumnFormat format;

    private final List<String> otherNames;

    ResultColumn(boolean required, int maxLength, String heading, String... otherNames) {
        format = new ColumnFormat(heading, required, maxLength);
        this.otherNames = List.of(otherNames);
    }

    @Override
    public ColumnFormat format() {
        return format;
    }

    @Override
    public boolean isNamed(String typed) {
        return TableColumn.super.isNamed(typed)
                || otherNames.stream().map(TableColumn::key).anyMatch(TableColumn.key(typed)::equals);
    }

    /** Code of the group in the framework; only for {@link #GROUPS}. */
    String group() {
        return switch (this) {
            case CONDUCT -> "I";
            case ABILITY -> "II.1";
            case RESULTS -> "II.2";
            case BONUS -> "III";
            default -> throw new IllegalStateException(name());
        };
    }
}
