package vn.congtam.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.congtam.rulebook.framework.Finding;

/** Every finding of the checks is a sentence on the screen, too. */
class FindingMessagesTests {

    private static final Path SOURCES = Path.of("src/main/java/vn/congtam/rulebook");
    private static final Pattern WORDING = Pattern.compile(
            "\"((?:is|are|must|names|appears|allows|cap|code|computed|criterion|days|does|ends|group|groups|has|label|limit|maximum|need|needs"
                    + "|overDays|parts|points|steps|takes|text|the|threshold|a|belongs|%s) [^\"]*)\"");

    @Test
    void everyWordingHasAVietnameseAndAnEnglishSentence() throws IOException {
        TreeSet<String> missing = new TreeSet<>();
        int found = 0;
        for (String language : List.of("vi", "en")) {
            Properties texts = texts(language);
            for (Path file : sources()) {
                Matcher wording = WORDING.matcher(Files.readString(file));
                while (wording.find()) {
                    found++;
                    if (!texts.containsKey(Finding.keyOf(wording.group(1)))) {
                        missing.add(language + ": " + Finding.keyOf(wording.group(1)));
                    }
                }
            }
        }
        assertThat(found).isGreaterThan(100);
        assertThat(missing).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().matches(".*(Checks|Findings|Edit|Setting)\\.java"))
                    .toList();
        }
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader reader =
                Files.newBufferedReader(Path.of("src/main/resources/messages/rulebook_" + language + ".properties"))) {
            texts.load(reader);
        }
        return texts;
    }
}
