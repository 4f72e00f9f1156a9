package vn.congtam.account.signin;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names browser and system roughly ("Chrome, Windows"), enough for a person to know the own computer again. */
final class Device {

    /** The first that is contained counts: every browser also pretends to be its predecessors. */
    private static final Map<String, String> BROWSERS = ordered(
            "CocCoc",
            "coc_coc_browser",
            "Edge",
            "Edg",
            "Opera",
            "OPR/",
            "Firefox",
            "Firefox/",
            "Chrome",
            "Chrome/",
            "Safari",
            "Safari/");

    private static final Map<String, String> SYSTEMS = ordered(
            "Android",
            "Android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Windows",
            "Windows",
            "macOS",
            "Macintosh",
            "Linux",
            "Linux");

    private Device() {}

    static String of(@Nullable String userAgent) {
        if (userAgent == null) {
            return "?";
        }
        return first(BROWSERS, userAgent) + ", " + first(SYSTEMS, userAgent);
    }

    private static String first(Map<String, String> names, String userAgent) {
        return names.entrySet().stream()
                .filter(entry -> userAgent.contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("?");
    }

    private static Map<String, String> ordered(String... nameAndSign) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < nameAndSign.length; i += 2) {
            names.put(nameAndSign[i], nameAndSign[i + 1]);
        }
        return names;
    }
}
