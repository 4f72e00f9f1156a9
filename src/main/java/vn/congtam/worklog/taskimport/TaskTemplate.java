package vn.congtam.worklog.taskimport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import vn.congtam.shared.spreadsheet.SheetWriter;

/** The workbook to be filled in: two examples, instructions for every column, and the people that may be named. */
final class TaskTemplate {

    private TaskTemplate() {}

    static byte[] of(TaskMonth month) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Cong Tam", "1.0")) {
            TaskColumn[] columns = TaskColumn.values();
            SheetWriter list = new SheetWriter(workbook.newWorksheet("Nhiệm vụ"));
            list.head(
                    Arrays.stream(columns).map(TaskColumn::heading).toList(),
                    Arrays.stream(columns)
                            .map(column -> column.format().width())
                            .toList());
            examples(month.month()).forEach(list::row);
            SheetWriter help = new SheetWriter(workbook.newWorksheet("Hướng dẫn"));
            help.head(List.of("Cột", "Cách ghi"), List.of(28, 100));
            for (TaskColumn column : columns) {
                help.row(List.of(column.heading(), instruction(column)));
            }
            help.row(List.of("Chung", "Không dùng công thức. Nhiệm vụ đã có cùng tên, cùng hạn được giữ nguyên."));
            SheetWriter people = new SheetWriter(workbook.newWorksheet("Người thực hiện"));
            people.head(List.of("Mã cán bộ", "Họ và tên"), List.of(18, 34));
            month.doers().forEach(one -> people.row(List.of(one.code(), one.name())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static List<List<Object>> examples(YearMonth month) {
        return List.of(
                List.of(
                        "Ví dụ: Tổng hợp báo cáo công tác tháng",
                        "Kế hoạch",
                        "Báo cáo",
                        month.atDay(20),
                        1,
                        "báo cáo",
                        2),
                List.of("Ví dụ: Chuẩn bị tài liệu cuộc họp", "Đột xuất", "Bộ tài liệu", month.atDay(15), 1, "bộ", 1));
    }

    private static String instruction(TaskColumn column) {
        return switch (column) {
            case TITLE -> "Tên nhiệm vụ, tối đa 300 ký tự. Có thể để trống nếu có mã sản phẩm quy đổi.";
            case SOURCE -> "Kế hoạch hoặc Đột xuất. Để trống: Kế hoạch khi còn hạn lập kế hoạch, sau đó là Đột xuất.";
            case PRODUCT -> "Sản phẩm đầu ra để xác nhận.";
            case DUE -> "Ngày trong tháng, dạng dd/MM/yyyy. Để trống: ngày cuối tháng.";
            case QUANTITY -> "Lớn hơn 0, tối đa hai chữ số thập phân. Để trống: 1.";
            case UNIT -> "Ví dụ: báo cáo, hồ sơ, cuộc.";
            case COMPLEXITY -> "Từ 1 (đơn giản) đến 5 (rất phức tạp). Để trống: 1.";
            case ITEM -> "Mã trong danh mục sản phẩm của cơ quan, chỉ dùng khi kết quả tính theo sản phẩm quy đổi.";
            case DOER -> "Để trống: nhiệm vụ của người nhập. Người phụ trách ghi mã ở trang Người thực hiện.";
            case DOER_NAME -> "Chỉ để dễ đọc, không dùng khi nhập.";
        };
    }
}
