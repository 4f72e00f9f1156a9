package vn.congtam.worklog.conversion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** The products that an agency may begin with; a proposal of this product, marked as such. */
final class StarterCatalogue {

    private StarterCatalogue() {}

    static List<Entry> entries() {
        try (InputStream file = new ClassPathResource("starter-catalogue.csv").getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(StarterCatalogue::entry)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(String line) {
        List<String> cells = List.of(line.split(";", -1));
        return new Entry(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                Integer.parseInt(cells.get(3)),
                Entry.coefficient(cells.get(4)).orElseThrow(),
                cells.get(5),
                Integer.valueOf(cells.get(6)),
                true);
    }
}
