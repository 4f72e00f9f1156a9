package vn.congtam.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;

/**
 * Every page that can be opened by GET, in English for somebody who may open it: nothing on it comes from the Vietnamese message files.
 * Names, titles of tasks and the texts of frameworks are data and stay as they are.
 */
@ApplicationTest
class EnglishPagesTests {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Path FRAMEWORKS = Path.of("src/main/resources/frameworks");
    private static final Pattern VIETNAMESE = Pattern.compile("[\\u00C0-\\u024F\\u1E00-\\u1EFF]");
    private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");
    private static final Pattern TAG = Pattern.compile("(?s)<(script|style|noscript)\\b.*?</\\1>|<[^>]*>");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?:aria-label|title|placeholder|alt|data-[a-z-]+)=\"([^\"]*)\"");

    /** Pages about Excel files quote the headings that stand in those files, which are Vietnamese. */
    private static final Pattern FILES = Pattern.compile("/import|/history");

    private static final int SHORTEST_PART = 12;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestCity city;

    @Test
    void noPageHasWordsOfTheVietnameseMessages() throws IOException {
        Texts texts = new Texts();
        MatrixWorld world = new MatrixWorld(jdbc, city);
        TreeSet<String> faults = new TreeSet<>();
        int pages = 0;
        for (Map.Entry<String, AccessTable.Line> line :
                new AccessTable().lines().entrySet()) {
            if (line.getKey().startsWith("GET ")
                    && !FILES.matcher(line.getKey()).find()) {
                for (String kind : line.getValue().allowed()) {
                    String html = page(
                            world.fill(line.getValue().address()),
                            world.usernames().get(kind));
                    pages += html.isEmpty() ? 0 : 1;
                    texts.of(html).forEach(text -> faults.add(line.getKey() + ": " + text));
                }
            }
        }
        assertThat(pages).isGreaterThan(300);
        assertThat(faults).isEmpty();
    }

    private String page(String address, @Nullable String username) {
        var request = mvc.get().uri(URI.create(address)).cookie(new Cookie("ct-language", "en"));
        if (username != null) {
            request = request.with(city.as(username));
        }
        MockHttpServletResponse answer = request.exchange().getResponse();
        boolean html = answer.getStatus() < 300
                && String.valueOf(answer.getContentType()).startsWith("text/html");
        return html ? new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8) : "";
    }

    /** The Vietnamese messages that English readers must not meet. */
    private static final class Texts {

        private final Map<String, String> whole = new LinkedHashMap<>();
        private final Map<String, String> parts = new LinkedHashMap<>();

        Texts() throws IOException {
            String data = frameworks();
            Properties vietnamese = read("_vi.properties");
            Properties english = read("_en.properties");
            for (String key : vietnamese.stringPropertyNames()) {
                String text = vietnamese.getProperty(key).replace("''", "'");
                boolean differs = !text.equals(english.getProperty(key));
                if (differs && VIETNAMESE.matcher(text).find() && !data.contains(text)) {
                    whole.put(text.strip(), key);
                    PLACE.splitAsStream(text)
                            .map(String::strip)
                            .filter(part -> part.length() >= SHORTEST_PART
                                    && VIETNAMESE.matcher(part).find())
                            .filter(part -> !data.contains(part))
                            .forEach(part -> parts.put(part, key));
                }
            }
        }

        /** What stands on the page of them, with the key. */
        List<String> of(String html) {
            Matcher attributes = ATTRIBUTE.matcher(html);
            Stream<String> said =
                    Stream.concat(TAG.splitAsStream(html), attributes.results().map(found -> found.group(1)));
            return said.map(Texts::plain)
                    .filter(text -> VIETNAMESE.matcher(text).find())
                    .flatMap(text -> Stream.concat(
                            Stream.ofNullable(whole.get(text)),
                            parts.entrySet().stream()
                                    .filter(part -> text.contains(part.getKey()))
                                    .map(Map.Entry::getValue)))
                    .distinct()
                    .toList();
        }

        private static String plain(String text) {
            return text.replace("&quot;", "\"")
                    .replace("&#39;", "'")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&amp;", "&")
                    .strip();
        }

        private static String frameworks() throws IOException {
            StringBuilder all = new StringBuilder();
            try (Stream<Path> files = Files.list(FRAMEWORKS)) {
                for (Path file : files.toList()) {
                    all.append(Files.readString(file));
                }
            }
            return all.toString();
        }

        private static Properties read(String suffix) throws IOException {
            Properties all = new Properties();
            try (Stream<Path> files = Files.list(BUNDLES)) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(suffix)).toList()) {
                    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                        all.load(reader);
                    }
                }
            }
            return all;
        }
    }
}
