package vn.congtam.help;

import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.framework.Framework;

/**
 * What a page says beside its fields. Costs nothing until a field asks, and then looks the framework of the month up once.
 */
final class FieldHelp {

    private final RuleTexts texts;
    private final Locale locale;
    private final Supplier<Framework> ofMonth;
    private @Nullable Framework known;

    FieldHelp(RuleTexts texts, Locale locale, Supplier<Framework> ofMonth) {
        this.texts = texts;
        this.locale = locale;
        this.ofMonth = ofMonth;
    }

    /**
     * The rule in words.
     *
     * @param topic a name of {@link Topic}
     * @param framework of the sheet that the page is about; null for that of the month
     */
    public Rule rule(String topic, @Nullable Framework framework) {
        return texts.rule(Topic.valueOf(topic), framework == null ? ofMonth() : framework, locale);
    }

    private Framework ofMonth() {
        Framework found = known == null ? ofMonth.get() : known;
        known = found;
        return found;
    }
}
