package vn.congtam.history;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.congtam.shared.Points;
import vn.congtam.shared.spreadsheet.SheetWriter;

/** The workbook that HR fills in: the columns with examples, and how to fill them. */
final class ResultTemplate {

    private ResultTemplate() {}

    static byte[] create() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Cong Tam", "1.0")) {
            fillList(workbook.newWorksheet("Kết quả"));
            fillInstructions(workbook.newWorksheet("Hướng dẫn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void fillList(Worksheet sheet) {
        SheetWriter writer = new SheetWriter(sheet);
        writer.head(
                Arrays.stream(ResultColumn.values()).map(ResultColumn::heading).toList(),
                List.of(12, 26, 10, 13, 13, 13, 13, 10, 11, 26, 40));
        writer.row(row("00101", "Nguyễn Văn An", "08/2026", "A", "", points("20", "19.5", "48", "6", "0", "93.5")));
        writer.row(row(
                "00102",
                "Trần Thị Bình",
                "08/2026",
                "B",
                "Vượt tỷ lệ loại A",
                points(null, null, null, null, null, "90.5")));
        writer.row(row(
                "00103",
                "Lê Thị Thu Hà",
                "08/2026",
                "Không xếp loại",
                "Nghỉ thai sản",
                points(null, null, null, null, null, null)));
    }

    private static List<@Nullable Object> row(
            String code, String name, String month, String outcome, String note, List<@Nullable Points> points) {
        List<@Nullable Object> row = new java.util.ArrayList<>(List.of(code, name, month));
        row.addAll(points);
        row.addAll(List.of(outcome, note));
        return row;
    }

    private static List<@Nullable Points> points(@Nullable String... points) {
        return Arrays.stream(points)
                .<@Nullable Points>map(text -> text == null ? null : Points.of(text))
                .toList();
    }

    private static void fillInstructions(Worksheet sheet) {
        SheetWriter writer = new SheetWriter(sheet);
        writer.head(List.of("Cột", "Bắt buộc", "Cách ghi"), List.of(22, 12, 110));
        for (ResultColumn column : ResultColumn.values()) {
            writer.row(List.of(column.heading(), column.required() ? "Có" : "Không", instruction(column)));
        }
        writer.row(
                List.of(
                        "Chung",
                        "",
                        "Xóa ba dòng ví dụ trước khi nhập. Mỗi dòng là một người trong một tháng; một tệp có thể gồm nhiều tháng. Không dùng công thức."));
        writer.row(
                List.of(
                        "Chung",
                        "",
                        "Nhập lại cùng một tệp không tạo thêm dữ liệu. Tháng đã nhập với số khác phải được thu hồi trước khi nhập lại."));
    }

    private static String instruction(ResultColumn column) {
        return switch (column) {
            case CODE ->
                "Mã của người trong danh sách nhân sự của cơ quan; giữ nguyên số 0 ở đầu (định dạng ô là Văn bản).";
            case FULL_NAME -> "Đúng họ tên trong danh sách nhân sự; dùng để đối chiếu với mã.";
            case MONTH ->
                "MM/yyyy, ví dụ 08/2026, hoặc ô kiểu ngày của Excel. Tháng đã kết thúc và chưa có kỳ đánh giá trên phần mềm.";
            case CONDUCT, ABILITY, RESULTS, BONUS ->
                "Điểm đã được công nhận. Ghi đủ bốn nhóm, hoặc để trống cả bốn và chỉ ghi Tổng điểm.";
            case DEDUCTED -> "Số dương. Tổng điểm bằng tổng bốn nhóm trừ cột này.";
            case TOTAL -> "Từ 0 đến 100, tối đa hai chữ số thập phân. Có thể để trống khi đã ghi đủ bốn nhóm.";
            case RATED_CLASS ->
                "A, B, C, D hoặc ghi bằng chữ (Hoàn thành xuất sắc nhiệm vụ…); Không xếp loại khi không đánh giá.";
            case NOTE -> "Bắt buộc khi Không xếp loại (ghi lý do); nên ghi khi xếp loại thấp hơn mức điểm.";
        };
    }
}
