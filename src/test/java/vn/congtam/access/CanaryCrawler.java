package vn.congtam.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.congtam.support.TestCity;

/** Follows the links of one user and reads what comes back as text, whatever its format. */
final class CanaryCrawler {

    private static final int MOST_PAGES = 120;

    /** Pages of one kind, such as those of hundreds of agencies, must not keep the walk from pages of other kinds. */
    private static final int MOST_OF_A_KIND = 4;

    private static final Pattern NUMBER = Pattern.compile("\\d+(-\\d+)*");
    private static final Pattern LINK = Pattern.compile("(?:href|hx-get)=\"(/[^\"#]*)");

    /** A table as a file: it links to nothing and is no page. */
    private static final Pattern TABLE_FILE = Pattern.compile("[?&]export=");

    private static final Pattern NOT_CRAWLED = Pattern.compile("^/(css|js|fonts|icons|webjars|sign-out|display).*");

    private final MockMvcTester mvc;
    private final TestCity city;
    private final String username;

    CanaryCrawler(MockMvcTester mvc, TestCity city, String username) {
        this.mvc = mvc;
        this.city = city;
        this.username = username;
    }

    Set<String> crawl() {
        Set<String> seen = new LinkedHashSet<>();
        Set<String> files = new LinkedHashSet<>();
        Map<String, Integer> kinds = new HashMap<>();
        Deque<String> waiting = new ArrayDeque<>();
        waiting.add("/");
        while (!waiting.isEmpty() && seen.size() < MOST_PAGES) {
            String address = waiting.remove();
            if (TABLE_FILE.matcher(address).find()) {
                files.add(address);
            } else if (!seen.contains(address) && kinds.merge(kind(address), 1, Integer::sum) <= MOST_OF_A_KIND) {
                seen.add(address);
                Matcher links = LINK.matcher(text(address));
                while (links.find()) {
                    String link = links.group(1).replace("&amp;", "&");
                    if (!NOT_CRAWLED.matcher(link).matches() && !seen.contains(link)) {
                        waiting.add(link);
                    }
                }
            }
        }
        waiting.stream().filter(address -> TABLE_FILE.matcher(address).find()).forEach(files::add);
        seen.addAll(files);
        return seen;
    }

    /** The address without numbers and without the values of its filters. */
    private static String kind(String address) {
        return NUMBER.matcher(address.replaceAll("=[^&]*", "=")).replaceAll("n");
    }

    /** The answer as text, following one redirect. */
    String text(String address) {
        MockHttpServletResponse response = get(address);
        String target = response.getRedirectedUrl();
        if (target != null && target.startsWith("/")) {
            response = get(target);
        }
        byte[] content = response.getContentAsByteArray();
        String type = String.valueOf(response.getContentType());
        if (type.startsWith("application/pdf")) {
            return pdf(content);
        }
        return type.contains("spreadsheet") || type.contains("wordprocessing")
                ? unzipped(content)
                : new String(content, StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse get(String address) {
        return mvc.get()
                .uri(java.net.URI.create(address.replace(" ", "%20")))
                .with(city.as(username))
                .exchange()
                .getResponse();
    }

    private static String pdf(byte[] content) {
        try (PDDocument document = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            return new String(content, StandardCharsets.ISO_8859_1);
        }
    }

    private static String unzipped(byte[] content) {
        StringBuilder text = new StringBuilder();
        try {
            Path file = Files.createTempFile("canary", ".xlsx");
            Files.write(file, content);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
