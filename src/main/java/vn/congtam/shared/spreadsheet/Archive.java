package vn.congtam.shared.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks at the archive around a workbook before any of it is parsed. Opens it with the same library as the parser, so that
 * both see the same entries.
 */
final class Archive {

    static final int MAX_ENTRIES = 1_000;
    static final long MAX_UNPACKED = 256L * 1024 * 1024;

    /** A declaration of a document type stands before the first element; the first bytes are enough to see it. */
    private static final int PROLOG = 4_096;

    private Archive() {}

    static void check(byte[] content) throws IOException {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.size() > MAX_ENTRIES) {
                throw new UnreadableSpreadsheet("spreadsheet.tooLargeInside");
            }
            Set<String> names = new HashSet<>();
            long room = MAX_UNPACKED;
            for (ZipArchiveEntry entry : entries) {
                if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
                    throw new UnreadableSpreadsheet("spreadsheet.broken");
                }
                room -= unpackedSize(zip, entry, room);
            }
            if (!names.contains("xl/workbook.xml")) {
                throw new UnreadableSpreadsheet("spreadsheet.wrongType");
            }
        }
    }

    private static long unpackedSize(ZipFile zip, ZipArchiveEntry entry, long room) throws IOException {
        ByteArrayOutputStream start = new ByteArrayOutputStream();
        byte[] buffer = new byte[16_384];
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                if (size > room) {
                    throw new UnreadableSpreadsheet("spreadsheet.tooLargeInside");
                }
                if (start.size() < PROLOG) {
                    start.write(buffer, 0, n);
                }
            }
        }
        refuseDocumentType(start.toByteArray());
        return size;
    }

    /** Zero bytes are dropped, so that a declaration in UTF-16 is seen too. */
    private static void refuseDocumentType(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1).replace("\0", "");
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw new UnreadableSpreadsheet("spreadsheet.externalEntity");
        }
    }
}
