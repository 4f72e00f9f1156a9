package vn.congtam.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * The table of a page as somebody takes it out: headings and rows as text, numbers as they are stored, nothing as "".
 *
 * @param rows with the totals, where there are any
 */
public record TakenTable(List<String> headings, List<List<String>> rows) {

    private static final int HEAD = 3;

    /** @param address of the page with its filters, which has at least one parameter */
    public static TakenTable of(MockMvcTester mvc, TestCity city, String username, String address) {
        MvcTestResult result = mvc.get()
                .uri(URI.create(address + "&export=xlsx"))
                .with(city.as(username))
                .exchange();
        assertThat(result).as(address).hasStatusOk();
        return read(result.getResponse().getContentAsByteArray());
    }

    private static TakenTable read(byte[] file) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = workbook.getFirstSheet().read();
            int width = rows.get(HEAD - 1).getCellCount();
            return new TakenTable(
                    texts(rows.get(HEAD - 1), width),
                    rows.subList(HEAD, rows.size()).stream()
                            .map(row -> texts(row, width))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(Row row, int width) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            texts.add(text(i < row.getCellCount() ? row.getCell(i) : null));
        }
        return texts;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        return cell.getType() == CellType.NUMBER
                ? cell.asNumber().stripTrailingZeros().toPlainString()
                : cell.getText();
    }

    public List<String> column(String heading) {
        int at = headings.indexOf(heading);
        assertThat(at).as(heading + " in " + headings).isNotNegative();
        return rows.stream().map(row -> row.get(at)).toList();
    }

    /** The only row with this text, by the headings. */
    public List<String> row(String text) {
        List<List<String>> found =
                rows.stream().filter(row -> row.contains(text)).toList();
        assertThat(found).as(text).hasSize(1);
        return found.getFirst();
    }
}
