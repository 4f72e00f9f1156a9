package vn.congtam.document.bundle;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import vn.congtam.shared.VietnameseText;

/** Names that every file system takes, from old Windows to a USB stick: letters without marks, digits, hyphens; each once. */
final class FileNames {

    private static final int LONGEST = 60;

    private final Set<String> used = new HashSet<>();

    /** {@code Phòng Kinh tế} is {@code phong-kinh-te}; what has no such letters is {@code x}. */
    static String plain(String text) {
        return cut(VietnameseText.searchKey(text).replaceAll("[^a-z0-9]+", "-"));
    }

    /** Codes keep their capitals and dots. */
    static String code(String code) {
        return cut(
                code.replaceAll("[^A-Za-z0-9._]+", "-").replaceAll("^[.]+", "").replaceAll("[.]+$", ""));
    }

    /** A name within a folder that no other file has, also where capitals do not count. */
    String once(String folder, String name, String extension) {
        String path = folder + name + extension;
        for (int i = 2; !used.add(path.toLowerCase(Locale.ROOT)); i++) {
            path = folder + name + "-" + i + extension;
        }
        return path;
    }

    private static String cut(String text) {
        String bare = text.replaceAll("^-+", "");
        String shortened = bare.substring(0, Math.min(LONGEST, bare.length())).replaceAll("-+$", "");
        return shortened.isEmpty() ? "x" : shortened;
    }
}
