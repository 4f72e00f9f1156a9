package vn.congtam.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * The texts of all modules, {@code messages/<module>_<language>.properties}, found by name, so that a module brings its texts
 * with it. Every text is a {@link MessageFormat}, also one without arguments; a page has hundreds of those, so they are
 * formatted once and for all. A language that is not there gets the first one.
 */
final class ModuleMessages extends AbstractMessageSource {

    private final Map<String, Map<String, Text>> languages = new HashMap<>();
    private final String otherwise;

    /** @param format of a text with arguments; one at a time uses it, the superclass sees to that */
    private record Text(MessageFormat format, String plain) {}

    /** @param known languages, the first one for everybody else */
    ModuleMessages(ResourcePatternResolver resources, List<Locale> known) throws IOException {
        otherwise = known.getFirst().getLanguage();
        for (Locale language : known) {
            String suffix = "_" + language.getLanguage() + ".properties";
            Map<String, Text> texts = new HashMap<>();
            for (Resource bundle : resources.getResources("classpath*:messages/*" + suffix)) {
                read(bundle).forEach((key, text) -> texts.put(key.toString(), text(text.toString(), language)));
            }
            languages.put(language.getLanguage(), texts);
        }
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        Text text = find(code, locale);
        return text == null ? null : text.plain();
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        Text text = find(code, locale);
        return text == null ? null : text.format();
    }

    private @Nullable Text find(String code, Locale locale) {
        Map<String, Text> texts = languages.get(locale.getLanguage());
        return texts == null ? Objects.requireNonNull(languages.get(otherwise)).get(code) : texts.get(code);
    }

    private static Text text(String pattern, Locale language) {
        MessageFormat format = new MessageFormat(pattern, language);
        return new Text(format, format.format(new Object[0]));
    }

    private static Properties read(Resource bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
