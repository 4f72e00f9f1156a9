package vn.congtam.organization.staffimport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Makes staff lists for tests with the library that users' files are read with. */
final class StaffList {

    static final String[] HEADINGS =
            Arrays.stream(Column.values()).map(Column::heading).toArray(String[]::new);

    private static final String[] FAMILY = {"Nguyễn Thị", "Trần Văn", "Lê Thị Thu", "Phạm Quốc", "Đỗ Minh", "Hoàng Đức"
    };
    private static final String[] GIVEN = {"Hà", "Hùng", "Ánh", "Đức", "Yến", "Ơn", "Bình", "Anh"};

    private StaffList() {}

    /** Fills a sheet cell by cell. */
    interface Filling {
        void fill(Worksheet sheet);
    }

    static byte[] file(Filling filling) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            filling.fill(workbook.newWorksheet("Danh sách"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A file of text cells with the given heading. */
    static byte[] file(String[] headings, List<String[]> rows) {
        return file(sheet -> {
            List<String[]> all = new ArrayList<>(List.of(new String[][] {headings}));
            all.addAll(rows);
            for (int row = 0; row < all.size(); row++) {
                for (int column = 0; column < all.get(row).length; column++) {
                    sheet.value(row, column, all.get(row)[column]);
                }
            }
        });
    }

    static byte[] file(List<String[]> rows) {
        return file(HEADINGS, rows);
    }

    /** A row in the order of the columns. */
    static String[] row(String code, String name, String unit, String parent, String title, String role, String from) {
        return new String[] {
            code,
            name,
            "02/09/1990",
            "Nữ",
            "Công chức",
            unit,
            parent,
            title,
            role,
            "Chuyên viên",
            "Chuyên viên",
            "Chuyên môn",
            from,
            "",
            ""
        };
    }

    /** So many people in units of thirty, each with a head, all under one block. */
    static List<String[]> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> row(
                        "%05d".formatted(i),
                        FAMILY[i % FAMILY.length] + " " + GIVEN[i % GIVEN.length],
                        i == 0 ? "Khối chuyên môn" : "Phòng số " + (i / 30 + 1),
                        i == 0 ? "" : "Khối chuyên môn",
                        i % 30 == 1 ? "Trưởng phòng" : "Chuyên viên",
                        i % 30 == 1 ? "Trưởng đơn vị" : "",
                        "01/03/2025"))
                .toList();
    }
}
