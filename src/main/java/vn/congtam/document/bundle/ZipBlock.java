package vn.congtam.document.bundle;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;

/**
 * A piece of a ZIP file: some files one after the other, and what the directory at the end will say of them. Pieces are kept by
 * themselves, so that whoever goes on after a crash needs none of the earlier ones but the sum of their sizes. Files are stored as they
 * are: PDF and DOCX are compressed already. (APPNOTE.TXT 4.3 and 4.4; below 4 GB and 65,535 files.)
 */
final class ZipBlock {

    static final int MOST_FILES = 65_535;
    static final long MOST_BYTES = 0xFFFF_FFFFL;

    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int CENTRAL_HEADER = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int LOCAL_SIZE = 30;
    private static final int CENTRAL_SIZE = 46;
    private static final int END_SIZE = 22;
    private static final short VERSION = 20;

    /** Names are UTF-8. */
    private static final short FLAGS = 0x0800;

    private static final int FIRST_YEAR = 1980;

    private final long start;
    private final int moment;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();

    /**
     * An empty piece.
     *
     * @param start where it begins in the file
     * @param time of the files in it
     */
    ZipBlock(long start, LocalDateTime time) {
        this.start = start;
        int date = (time.getYear() - FIRST_YEAR) << 9 | time.getMonthValue() << 5 | time.getDayOfMonth();
        int clock = time.getHour() << 11 | time.getMinute() << 5 | time.getSecond() / 2;
        this.moment = date << 16 | clock;
    }

    void add(String name, byte[] file) {
        byte[] encoded = name.getBytes(StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        crc.update(file);
        int sum = (int) crc.getValue();
        long offset = start + content.size();
        byte[] local = new byte[LOCAL_SIZE];
        common(buffer(local).putInt(LOCAL_HEADER), sum, file.length, encoded.length);
        byte[] central = new byte[CENTRAL_SIZE];
        common(buffer(central).putInt(CENTRAL_HEADER).putShort(VERSION), sum, file.length, encoded.length);
        buffer(central).putInt(CENTRAL_SIZE - Integer.BYTES, (int) offset);
        content.writeBytes(local);
        content.writeBytes(encoded);
        content.writeBytes(file);
        directory.writeBytes(central);
        directory.writeBytes(encoded);
    }

    /** What local header and directory say alike; the rest is zero. */
    private void common(ByteBuffer header, int sum, int size, int nameLength) {
        header.putShort(VERSION)
                .putShort(FLAGS)
                .putShort((short) 0)
                .putInt(moment)
                .putInt(sum)
                .putInt(size)
                .putInt(size)
                .putShort((short) nameLength);
    }

    byte[] content() {
        return content.toByteArray();
    }

    byte[] directory() {
        return directory.toByteArray();
    }

    /**
     * The end of the file.
     *
     * @param start where it begins, after the last piece
     * @param directory of all pieces
     * @throws IllegalStateException when the file is too large for the format
     */
    static byte[] end(long start, byte[] directory, int files) {
        if (files > MOST_FILES || start + directory.length > MOST_BYTES) {
            throw new IllegalStateException("Too large for a ZIP: " + files + " files, " + start + " bytes");
        }
        byte[] end = new byte[directory.length + END_SIZE];
        buffer(end)
                .put(directory)
                .putInt(END)
                .putInt(0)
                .putShort((short) files)
                .putShort((short) files)
                .putInt(directory.length)
                .putInt((int) start);
        return end;
    }

    private static ByteBuffer buffer(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
