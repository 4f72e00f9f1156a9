package vn.congtam.history;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Makes lists of past results. */
final class ResultList {

    static final String[] HEADINGS = {
        "Mã cán bộ", "Họ và tên", "Tháng", "I", "II.1", "II.2", "III", "Điểm trừ", "Tổng điểm", "Xếp loại", "Ghi chú"
    };

    private ResultList() {}

    static byte[] file(Consumer<Worksheet> fill) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "congtam", "1.0")) {
            fill.accept(workbook.newWorksheet("Kết quả"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] file(String[]... rows) {
        return file(HEADINGS, List.of(rows));
    }

    static byte[] file(String[] headings, List<String[]> rows) {
        return file(sheet -> {
            write(sheet, 0, headings);
            for (int i = 0; i < rows.size(); i++) {
                write(sheet, i + 1, rows.get(i));
            }
        });
    }

    static String[] total(String code, String name, String month, String total, String outcome) {
        return new String[] {code, name, month, "", "", "", "", "", total, outcome, ""};
    }

    static void write(Worksheet sheet, int row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                sheet.value(row, i, cells[i]);
            }
        }
    }
}
