package vn.congtam.worklog.conversion;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import vn.congtam.shared.spreadsheet.SheetWriter;

/** A catalogue as a spreadsheet: the same columns for export and for the template, which import reads back. */
final class CatalogueWorkbook {

    private CatalogueWorkbook() {}

    /** The products in force. */
    static byte[] export(List<CatalogueItem> items) {
        return write(items.stream()
                .map(item -> row(
                        item.entry(),
                        "%02d/%d"
                                .formatted(
                                        item.validFrom().getMonthValue(),
                                        item.validFrom().getYear())))
                .toList());
    }

    /** Three examples and instructions. */
    static byte[] template() {
        return write(StarterCatalogue.entries().stream()
                .limit(3)
                .map(entry -> row(entry, ""))
                .toList());
    }

    private static byte[] write(List<List<@Nullable Object>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Cong Tam", "1.0")) {
            SheetWriter list = new SheetWriter(workbook.newWorksheet("Danh mục"));
            ItemColumn[] columns = ItemColumn.values();
            list.head(
                    Arrays.stream(columns).map(ItemColumn::heading).toList(),
                    Arrays.stream(columns)
                            .map(column -> column.format().width())
                            .toList());
            rows.forEach(list::row);
            SheetWriter help = new SheetWriter(workbook.newWorksheet("Hướng dẫn"));
            help.head(List.of("Cột", "Bắt buộc", "Cách ghi"), List.of(28, 12, 100));
            for (ItemColumn column : columns) {
                help.row(List.of(column.heading(), column.required() ? "Có" : "Không", instruction(column)));
            }
            help.row(List.of("Chung", "", "Không dùng công thức. Sản phẩm không có trong tệp được giữ nguyên."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static List<@Nullable Object> row(Entry entry, String from) {
        return Arrays.asList(
                entry.code(),
                entry.name(),
                entry.product(),
                entry.complexity(),
                entry.coefficient(),
                entry.unitOfMeasure(),
                entry.defaultDays(),
                from);
    }

    private static String instruction(ItemColumn column) {
        return switch (column) {
            case CODE -> "Mỗi sản phẩm một mã, không trùng: chữ in hoa không dấu, số, dấu chấm, gạch; tối đa 30 ký tự.";
            case NAME -> "Tên công việc như trong kế hoạch.";
            case PRODUCT -> "Sản phẩm đầu ra để nghiệm thu.";
            case COMPLEXITY -> "Số nguyên từ 1 (đơn giản) đến 5 (rất phức tạp).";
            case COEFFICIENT -> "So với một sản phẩm chuẩn bằng 1; lớn hơn 0, tối đa bốn chữ số thập phân.";
            case UNIT -> "Ví dụ: báo cáo, hồ sơ, cuộc.";
            case DAYS -> "Số ngày làm việc thường cần, từ 1 đến 31; để trống nếu không quy định.";
            case FROM -> "Dạng MM/yyyy; để trống nghĩa là tháng đầu tiên chưa chốt. Tháng trước giữ nguyên hệ số cũ.";
        };
    }
}
