package vn.congtam.worklog;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What a file is, told from its content; the name and the browser's word count nothing. */
enum FileKind {
    PDF("application/pdf"),
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    OLD_OFFICE("application/msword"),
    PNG("image/png"),
    JPEG("image/jpeg"),
    GIF("image/gif"),
    WEBP("image/webp");

    /** A document names its main part among its first entries; more are not looked at. */
    private static final int ENTRIES = 200;

    private final String contentType;

    FileKind(String contentType) {
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }

    /** Empty for anything but PDF, Word, Excel and images. */
    static Optional<FileKind> of(byte[] content) {
        if (starts(content, 0, "%PDF-")) {
            return Optional.of(PDF);
        }
        if (starts(content, 0, "\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (starts(content, 0, "\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (starts(content, 0, "GIF87a") || starts(content, 0, "GIF89a")) {
            return Optional.of(GIF);
        }
        if (starts(content, 0, "RIFF") && starts(content, 8, "WEBP")) {
            return Optional.of(WEBP);
        }
        if (starts(content, 0, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return isOldOffice(content) ? Optional.of(OLD_OFFICE) : Optional.empty();
        }
        return starts(content, 0, "PK\u0003\u0004") ? ofPackage(content) : Optional.empty();
    }

    /** Word and Excel up to 2003 share one container; its directory names the stream in UTF-16. */
    private static boolean isOldOffice(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        return text.contains(wide("WordDocument")) || text.contains(wide("Workbook")) || text.contains(wide("Book"));
    }

    private static Optional<FileKind> ofPackage(byte[] content) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            ZipEntry entry = zip.getNextEntry();
            for (int n = 0; entry != null && n < ENTRIES; n++) {
                if (entry.getName().equals("word/document.xml")) {
                    return Optional.of(WORD);
                }
                if (entry.getName().equals("xl/workbook.xml")) {
                    return Optional.of(EXCEL);
                }
                entry = zip.getNextEntry();
            }
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String wide(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }

    private static boolean starts(byte[] content, int at, String magic) {
        byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
        if (content.length < at + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (content[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
