package vn.congtam.help;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.organization.Organization;
import vn.congtam.period.MonthInView;
import vn.congtam.rulebook.framework.Framework;

/** First steps and guides, made from the same texts. */
@Component
public class Guides {

    private final RuleTexts texts;
    private final ReaderFramework frameworks;
    private final Organization organization;
    private final MessageSource messages;

    Guides(RuleTexts texts, ReaderFramework frameworks, Organization organization, MessageSource messages) {
        this.texts = texts;
        this.frameworks = frameworks;
        this.organization = organization;
        this.messages = messages;
    }

    /** The page of a role, with the rules of the reader's month. */
    public Guide guide(Audience audience, CurrentOfficial me, MonthInView month, Locale locale) {
        Framework framework = frameworks.of(me, month);
        return new Guide(
                audience,
                text("help.guide.title." + audience, locale),
                framework.code(),
                steps(audience, me, month, locale),
                texts.rules(Tours.topics(audience), framework, locale),
                contact(me));
    }

    List<Step> steps(Audience audience, CurrentOfficial me, MonthInView month, Locale locale) {
        List<Stop> stops = Tours.stops(audience);
        return IntStream.range(0, stops.size())
                .mapToObj(i -> new Step(
                        i + 1,
                        text("help.step." + stops.get(i).key(), locale),
                        text("help.step." + stops.get(i).key() + ".text", locale),
                        stops.get(i).href(me, month)))
                .toList();
    }

    /** The rules that everybody asks for, as the reader's month has them. */
    List<Rule> basics(CurrentOfficial me, MonthInView month, Locale locale) {
        return texts.rules(
                List.of(Topic.TOTAL, Topic.RESULTS, Topic.CLASSES, Topic.QUOTA), frameworks.of(me, month), locale);
    }

    String contact(CurrentOfficial me) {
        return me.agencyId() == null ? "" : organization.agency(me.agencyId()).helpContact();
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
