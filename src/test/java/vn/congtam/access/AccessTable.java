package vn.congtam.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The table of access: one line for each handler, {@code METHOD address[?parameters] kinds of user}. */
final class AccessTable {

    private static final Set<String> OFFICIALS = Set.of("staff", "deputy", "head", "agencyHead");
    private static final Set<String> GRANTED = Set.of("hr", "otherHr", "cityHr", "inspector", "administrator");

    private final Map<String, Line> lines = new LinkedHashMap<>();

    /** @param address pattern with the parameters that the handler needs to get as far as its guard */
    record Line(String address, Set<String> allowed) {}

    AccessTable() {
        try (InputStream file = Objects.requireNonNull(AccessTable.class.getResourceAsStream("/access-matrix.txt"))) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Line> lines() {
        return lines;
    }

    private void add(String text) {
        String[] words = text.split("\\s+");
        String handler = words[0] + " " + words[1].replaceFirst("\\?.*", "");
        Set<String> allowed = new TreeSet<>();
        Arrays.stream(words).skip(2).forEach(word -> allowed.addAll(kinds(word)));
        if (lines.put(handler, new Line(words[1], allowed)) != null) {
            throw new IllegalStateException("listed twice: " + handler);
        }
    }

    private static Set<String> kinds(String word) {
        Set<String> all = new TreeSet<>(OFFICIALS);
        return switch (word) {
            case "officials" -> OFFICIALS;
            case "nobody" -> Set.of();
            case "signedIn" -> {
                all.addAll(GRANTED);
                yield all;
            }
            case "everybody" -> {
                all.addAll(GRANTED);
                all.add("anonymous");
                yield all;
            }
            default -> {
                if (!OFFICIALS.contains(word) && !GRANTED.contains(word)) {
                    throw new IllegalStateException("no such kind of user: " + word);
                }
                yield Set.of(word);
            }
        };
    }
}
