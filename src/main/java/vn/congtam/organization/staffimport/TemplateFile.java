package vn.congtam.organization.staffimport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.congtam.shared.spreadsheet.SheetWriter;

/** The list to fill in: example rows, choices for the fixed words, a sheet with instructions. */
final class TemplateFile {

    private static final int ROWS = 5_000;
    private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);

    private TemplateFile() {}

    static byte[] create() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Cong Tam", "1.0")) {
            Worksheet list = workbook.newWorksheet("Danh sách");
            fillList(list);
            fillInstructions(workbook.newWorksheet("Hướng dẫn"));
            Worksheet words = workbook.newWorksheet("Danh mục");
            offer(list, words, Column.GENDER, 0, Words.GENDERS.words());
            offer(list, words, Column.SUBJECT_GROUP, 1, Words.SUBJECT_GROUPS.words());
            offer(list, words, Column.ROLE, 2, Words.ROLES.words());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void fillList(Worksheet sheet) {
        SheetWriter writer = new SheetWriter(sheet);
        List<String> headings =
                Arrays.stream(Column.values()).map(Column::heading).toList();
        writer.head(headings, List.of(12, 26, 13, 10, 16, 30, 28, 24, 24, 24, 16, 20, 13, 28, 18));
        writer.row(List.of(
                "00101",
                "Nguyễn Văn An",
                LocalDate.of(1975, 3, 14),
                "Nam",
                "Cán bộ",
                "Lãnh đạo Ủy ban nhân dân",
                "",
                "Chủ tịch Ủy ban nhân dân",
                "Người đứng đầu cơ quan",
                "Chủ tịch",
                "Chuyên viên chính",
                "Lãnh đạo",
                SINCE,
                "nvan@example.vn",
                "nvan"));
        writer.row(List.of(
                "00102",
                "Trần Thị Bình",
                LocalDate.of(1983, 11, 2),
                "Nữ",
                "Công chức",
                "Phòng Văn hóa - Xã hội",
                "",
                "Trưởng phòng",
                "Trưởng đơn vị",
                "Trưởng phòng",
                "Chuyên viên",
                "Lãnh đạo",
                SINCE,
                "ttbinh@example.vn",
                ""));
        writer.row(List.of(
                "00103",
                "Lê Thị Thu Hà",
                LocalDate.of(1991, 6, 25),
                "Nữ",
                "Công chức",
                "Tổ Bảo trợ xã hội",
                "Phòng Văn hóa - Xã hội",
                "Chuyên viên",
                "Không",
                "Chuyên viên về lao động, thương binh",
                "Chuyên viên",
                "Văn hóa - xã hội",
                SINCE,
                "",
                ""));
    }

    private static void fillInstructions(Worksheet sheet) {
        SheetWriter writer = new SheetWriter(sheet);
        writer.head(List.of("Cột", "Bắt buộc", "Cách ghi"), List.of(22, 12, 110));
        for (Column column : Column.values()) {
            writer.row(List.of(column.heading(), column.required() ? "Có" : "Không", instruction(column)));
        }
        writer.row(List.of(
                "Chung",
                "",
                "Xóa ba dòng ví dụ trước khi nhập. Không dùng công thức. Không đổi tên cột; thứ tự cột tùy ý."));
        writer.row(List.of(
                "Chung",
                "",
                "Người không có trong tệp được giữ nguyên. Nhập lại cùng một tệp không tạo thêm dữ liệu."));
    }

    private static String instruction(Column column) {
        return switch (column) {
            case CODE -> "Mỗi người một mã, không trùng; giữ nguyên số 0 ở đầu (định dạng ô là Văn bản).";
            case BIRTH_DATE, FROM ->
                "Ngày theo dạng dd/MM/yyyy hoặc ô kiểu ngày của Excel."
                        + (column == Column.FROM
                                ? " Ngày bắt đầu giữ chức vụ; nếu đơn vị, chức vụ, vai trò không đổi thì giữ ngày bắt đầu đang có."
                                : "");
            case GENDER -> "Chọn một trong: " + String.join(", ", Words.GENDERS.words()) + ".";
            case SUBJECT_GROUP -> "Chọn một trong: " + String.join(", ", Words.SUBJECT_GROUPS.words()) + ".";
            case ROLE -> "Chọn một trong: " + String.join(", ", Words.ROLES.words()) + ". Để trống nghĩa là Không.";
            case PARENT_UNIT ->
                "Tên đơn vị cấp trên trực tiếp; để trống nếu thuộc thẳng cơ quan. Đơn vị cấp trên phải đã có hoặc có trong cột Đơn vị.";
            case UNIT -> "Đơn vị chưa có được tạo mới khi nhập.";
            case DUTY_GROUP -> "Nhóm những người làm nhiệm vụ tương đồng, dùng khi xếp hạng.";
            case USERNAME ->
                "Chữ thường không dấu, số, dấu chấm, gạch; từ 3 đến 50 ký tự. Để trống thì được đặt tự động.";
            default -> "Ghi theo hồ sơ.";
        };
    }

    private static void offer(Worksheet list, Worksheet words, Column column, int place, List<String> values) {
        words.value(0, place, column.heading());
        for (int i = 0; i < values.size(); i++) {
            words.value(i + 1, place, values.get(i));
        }
        int at = List.of(Column.values()).indexOf(column);
        list.range(1, at, ROWS, at).validateWithList(words.range(1, place, values.size(), place));
    }
}
