package vn.congtam.speed;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Asks for one page again and again over a kept connection; costs next to nothing, so that the server is what is measured. */
final class KeptConnection implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final int port;
    private final byte[] request;
    private @Nullable Socket socket;
    private InputStream in = InputStream.nullInputStream();

    KeptConnection(int port, String path, String cookie) {
        this.port = port;
        this.request = """
                GET %s HTTP/1.1
                Host: localhost
                Accept: text/html
                Accept-Encoding: gzip
                Cookie: %s

                """.formatted(path, cookie).replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** Asks once and reads the answer to its end; returns its length in bytes as it travels. */
    long get() throws IOException {
        Socket open = socket == null ? connect() : socket;
        open.getOutputStream().write(request);
        String status = line();
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException(status);
        }
        long length = 0;
        boolean chunked = false;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(lower.substring(lower.indexOf(':') + 1).strip());
            }
            chunked |= lower.equals("transfer-encoding: chunked");
            last |= lower.equals("connection: close");
        }
        long read = chunked ? skipChunks() : skip(length);
        if (last) {
            close();
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }

    private Socket connect() throws IOException {
        Socket fresh = new Socket(InetAddress.getLoopbackAddress(), port);
        fresh.setTcpNoDelay(true);
        socket = fresh;
        in = new BufferedInputStream(fresh.getInputStream(), BUFFER);
        return fresh;
    }

    private long skip(long bytes) throws IOException {
        in.skipNBytes(bytes);
        return bytes;
    }

    private long skipChunks() throws IOException {
        long read = 0;
        long size;
        do {
            size = Long.parseLong(line(), 16);
            read += skip(size);
            line();
        } while (size > 0);
        return read;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            line.write(c);
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }
}
