package vn.congtam.web;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.MediaType;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.spreadsheet.CsvFile;
import vn.congtam.shared.spreadsheet.TableFile;
import vn.congtam.shared.spreadsheet.XlsxFile;

/** Kinds of files that tables are taken out as. */
public enum TableFormat {
    XLSX(Attachment.XLSX.toString()),
    CSV("text/csv;charset=UTF-8");

    private final String type;

    TableFormat(String type) {
        this.type = type;
    }

    /** @throws NotFound for anything else */
    static TableFormat parse(String text) {
        return Arrays.stream(values())
                .filter(format -> format.extension().equals(text))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    MediaType type() {
        return MediaType.parseMediaType(type);
    }

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    TableFile open(OutputStream out, String name, Locale locale) {
        return this == XLSX ? new XlsxFile(out, name) : new CsvFile(out, locale);
    }
}
