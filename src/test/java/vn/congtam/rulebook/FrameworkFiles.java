package vn.congtam.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import vn.congtam.rulebook.framework.Framework;

/** The built-in frameworks for tests that need no database. */
public final class FrameworkFiles {

    private FrameworkFiles() {}

    /** The framework in force, 1841-QĐ/TU. */
    public static Framework current() {
        return read("1841-qd-tu");
    }

    /** Converted products, 335/2025/NĐ-CP. */
    public static Framework converted() {
        return read("335-2025-nd-cp");
    }

    static Framework read(String file) {
        return new FrameworkReader().fromYaml(file, text(file)).framework();
    }

    static String text(String file) {
        try (InputStream stream = FrameworkFiles.class.getResourceAsStream("/frameworks/" + file + ".yaml")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
