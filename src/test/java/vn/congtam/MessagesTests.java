package vn.congtam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.congtam.scorecard.SheetVerb;

/** Texts live in bundles, one per module, Vietnamese and English in step. */
class MessagesTests {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    static Stream<String> modules() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("_vi.properties"))
                    .map(name -> name.replace("_vi.properties", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void englishHasTheSameKeysAsVietnamese(String module) throws IOException {
        assertThat(new TreeSet<>(read(module, "en").stringPropertyNames()))
                .isEqualTo(new TreeSet<>(read(module, "vi").stringPropertyNames()));
    }

    /** The log shows what has no words as it is kept; no reader shall meet that. */
    @Test
    void everyActionOfTheEventLogHasWords() throws IOException {
        Pattern literal = Pattern.compile("\"([a-z-]+\\.[a-zA-Z-]+)\"");
        TreeSet<String> actions = new TreeSet<>();
        for (SheetVerb verb : SheetVerb.values()) {
            actions.add("sheet." + verb.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file).replaceAll("(?s)/\\*\\*.*?\\*/", "");
                Matcher found = literal.matcher(source.contains("AuditEvent.of") ? source : "");
                while (found.find()) {
                    actions.add(found.group(1));
                }
            }
        }
        assertThat(actions).contains("sheet.sent-back", "quota.extended", "account.created");
        assertThat(read("audit", "vi").stringPropertyNames())
                .containsAll(
                        actions.stream().map(action -> "audit.action." + action).toList());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyTextIsAMessageFormatInComposedUnicode(String module) throws IOException {
        for (String language : new String[] {"vi", "en"}) {
            Properties texts = read(module, language);
            for (String key : texts.stringPropertyNames()) {
                String text = texts.getProperty(key);
                assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC))
                        .as(key)
                        .isTrue();
                assertThat(text.replace("''", ""))
                        .as(key + ": double an apostrophe")
                        .doesNotContain("'");
                assertThat(new MessageFormat(text).toPattern()).as(key).isNotNull();
            }
        }
    }

    @Test
    void everyKeyThatATemplateNamesExists() throws IOException {
        Properties all = new Properties();
        for (String module : modules().toList()) {
            all.putAll(read(module, "vi"));
        }
        Pattern key = Pattern.compile("#\\{([A-Za-z][\\w.-]*)[}(]");
        TreeSet<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                Matcher found = key.matcher(Files.readString(file));
                while (found.find()) {
                    if (!all.containsKey(found.group(1))) {
                        missing.add(found.group(1) + " in " + TEMPLATES.relativize(file));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** Columns and titles of files name their texts in code. */
    @Test
    void everyKeyThatATableNamesExists() throws IOException {
        TreeSet<String> all = new TreeSet<>();
        for (String module : modules().toList()) {
            all.addAll(read(module, "vi").stringPropertyNames());
        }
        TreeSet<String> first = new TreeSet<>();
        all.forEach(key -> first.add(key.replaceFirst("\\..*", "")));
        Pattern key = Pattern.compile("\"([a-z]+)((?:\\.[A-Za-z0-9]+)+)\"");
        TreeSet<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                Matcher found = key.matcher(source.contains("Phrase.of(") ? source : "");
                while (found.find()) {
                    String named = found.group(1) + found.group(2);
                    if (first.contains(found.group(1)) && !all.contains(named)) {
                        missing.add(named + " in " + file.getFileName());
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static Properties read(String module, String language) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(
                BUNDLES.resolve(module + "_" + language + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
