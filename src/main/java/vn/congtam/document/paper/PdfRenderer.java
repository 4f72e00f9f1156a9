package vn.congtam.document.paper;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import vn.congtam.web.Formats;

/**
 * Draws a template of {@code templates/document} as PDF. Opens no network and no file, whatever stands in the texts: style and
 * fonts are handed over from memory, every address is refused. The fonts are embedded, and screen readers find the structure (PDF/UA).
 */
@Component
public class PdfRenderer {

    /** Official papers are Vietnamese, whatever the language of the screen is. */
    public static final Locale VIETNAMESE = Locale.of("vi");

    public static final String FAMILY = "Liberation Serif";

    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final int ROOM = 1 << 17;

    /** Places in the directory of a TrueType file, and the tag GSUB. */
    private static final int TABLE_COUNT = 4;

    private static final int TABLES = 12;
    private static final int TABLE_ENTRY = 16;
    private static final int GLYPH_SUBSTITUTION = 0x47535542;

    private final SpringTemplateEngine templates = new SpringTemplateEngine();
    private final FSDefaultCacheStore metrics = new FSDefaultCacheStore();
    private final List<Face> faces;
    private final String style;
    private final String landscape;
    private final String numbered;
    private final Formats formats;
    private final MessageSource messages;

    private record Face(FSSupplier<InputStream> content, int weight, FontStyle style) {}

    PdfRenderer(MessageSource messages, Formats formats) {
        XRLog.setLoggingEnabled(false);
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/document/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.XML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        templates.setTemplateResolver(resolver);
        templates.setTemplateEngineMessageSource(messages);
        this.formats = formats;
        this.messages = messages;
        style = new String(bytes("document/paper.css"), StandardCharsets.UTF_8);
        landscape = new String(bytes("document/landscape.css"), StandardCharsets.UTF_8);
        numbered = new String(bytes("document/numbered.css"), StandardCharsets.UTF_8);
        faces = List.of(
                face("Regular", REGULAR, FontStyle.NORMAL),
                face("Bold", BOLD, FontStyle.NORMAL),
                face("Italic", REGULAR, FontStyle.ITALIC));
    }

    /**
     * Draws a paper.
     *
     * @param template name within {@code templates/document}
     * @param model what the template names; {@code fmt} and the style sheets are added
     */
    public byte[] render(String template, Map<String, Object> model) {
        Map<String, Object> variables = new HashMap<>(model);
        variables.put("fmt", formats);
        variables.put("style", style);
        variables.put("landscape", landscape);
        variables.put("numbered", numbered);
        return draw(templates.process(template, new Context(VIETNAMESE, variables)));
    }

    /** A text in the language of papers; numbers take no dots. */
    public String text(String key, Object... arguments) {
        Object[] plain = Stream.of(arguments).map(String::valueOf).toArray();
        return Objects.requireNonNull(messages.getMessage(key, plain, VIETNAMESE));
    }

    /** A sentence of another module in the language of papers, its arguments as that module gives them. */
    public String sentence(String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, VIETNAMESE));
    }

    public byte[] draw(String page) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(ROOM);
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .useCacheStore(CacheStore.PDF_FONT_METRICS, metrics)
                .useUriResolver((base, address) -> null)
                .useExternalResourceAccessControl(
                        (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (address, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .usePdfUaAccessibility(true)
                .withProducer("Công Tâm")
                .withHtmlContent(page, null)
                .toStream(pdf);
        faces.forEach(face -> builder.useFont(face.content(), FAMILY, face.weight(), face.style(), true));
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static Face face(String name, int weight, FontStyle style) {
        byte[] content = withoutLigatures(bytes("document/fonts/LiberationSerif-" + name + ".ttf"));
        return new Face(() -> new ByteArrayInputStream(content), weight, style);
    }

    /** Hides the table of ligatures: Vietnamese needs none, and looking for them takes more time than all the rest. */
    private static byte[] withoutLigatures(byte[] font) {
        ByteBuffer tables = ByteBuffer.wrap(font);
        int count = tables.getShort(TABLE_COUNT);
        for (int i = 0; i < count; i++) {
            int entry = TABLES + i * TABLE_ENTRY;
            if (tables.getInt(entry) == GLYPH_SUBSTITUTION) {
                tables.putInt(entry, 0);
            }
        }
        return font;
    }

    private static byte[] bytes(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
