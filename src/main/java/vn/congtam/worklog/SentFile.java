package vn.congtam.worklog;

import vn.congtam.shared.Fingerprint;
import vn.congtam.shared.Refused;
import vn.congtam.shared.VietnameseText;

/**
 * A file that somebody sent as evidence and that may be kept: its type is told from its content, its name is no path.
 *
 * @param contentType told from the content, never from the name
 * @param sha256 of the content, hexadecimal
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SentFile(String name, String contentType, String sha256, byte[] bytes) {

    static final int LARGEST = 20 * 1024 * 1024;
    private static final int LONGEST_NAME = 200;

    /** @throws Refused for a file that is empty, too large or neither PDF, Word, Excel nor image */
    public static SentFile of(String fileName, byte[] bytes) {
        FileKind kind = FileKind.of(bytes)
                .filter(known -> bytes.length <= LARGEST)
                .orElseThrow(() -> new Refused("worklog.refused.file"));
        return new SentFile(cleanName(fileName), kind.contentType(), Fingerprint.of(bytes), bytes);
    }

    /** The last part of the path that some browsers send, without control characters, not too long. */
    public static String cleanName(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String name = VietnameseText.clean(last.replaceAll("\\p{Cntrl}", ""));
        String kept = name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
        return kept.isEmpty() ? "tep" : kept;
    }
}
