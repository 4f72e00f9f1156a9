package vn.congtam.insight.levelling;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.web.Formats;

/** Says what an alert means: what was seen, how unusual it is, and where to look. */
@Component
class AlertWords {

    private static final int HIGH = 70;
    private static final int MEDIUM = 45;
    private static final BigDecimal SMALL = new BigDecimal("0.1");
    private static final BigDecimal VERY_RARE = new BigDecimal("3.5");
    private static final BigDecimal RARE = new BigDecimal("2.5");
    private static final BigDecimal UNCOMMON = new BigDecimal("1.5");

    private final MessageSource messages;
    private final Formats formats;

    AlertWords(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    AlertView view(Alert alert, CurrentOfficial me, Locale locale) {
        String kind = alert.kind().name();
        return new AlertView(
                alert,
                text("levelling.kind." + kind, locale),
                seen(alert, locale),
                unusual(alert, locale),
                text("levelling.look." + kind, locale),
                href(alert, me),
                alert.strength() >= HIGH ? "HIGH" : alert.strength() >= MEDIUM ? "MEDIUM" : "LOW");
    }

    private String seen(Alert alert, Locale locale) {
        return text(
                "levelling.seen." + alert.kind(),
                locale,
                alert.counted(),
                alert.hits(),
                formats.points(alert.value()),
                extra(alert, locale),
                formats.number(alert.second()),
                formats.number(alert.limitValue()),
                alert.stage().isEmpty() ? "" : text("levelling.stage." + alert.stage(), locale));
    }

    /** A probability that rounds to nothing is called small, not nought. */
    private String extra(Alert alert, Locale locale) {
        BigDecimal extra = alert.extra();
        return alert.kind() == AlertKind.AT_BAR && extra != null && extra.compareTo(SMALL) < 0
                ? text("levelling.below", locale, formats.points(SMALL))
                : formats.points(extra);
    }

    private String unusual(Alert alert, Locale locale) {
        String norm = alert.kind().isOfUnit() ? "unit" : "rater";
        BigDecimal below = alert.shareBelow();
        if (below == null) {
            return text("levelling.unusual.few." + norm, locale, alert.compared());
        }
        return text(
                "levelling.unusual." + norm,
                locale,
                formats.number(below.setScale(0, java.math.RoundingMode.DOWN)),
                alert.compared(),
                text("levelling.rarity." + rarity(alert.deviation()), locale));
    }

    private static String rarity(@Nullable BigDecimal deviation) {
        if (deviation == null || deviation.compareTo(UNCOMMON) < 0) {
            return "common";
        }
        return deviation.compareTo(VERY_RARE) >= 0 ? "veryRare" : deviation.compareTo(RARE) >= 0 ? "rare" : "uncommon";
    }

    /** The ranking for those who may open it, and the own grid of the month for who is asked. */
    private static @Nullable String href(Alert alert, CurrentOfficial me) {
        AlertPermissions may = new AlertPermissions(me, alert);
        if (may.mayOpenRanking()) {
            return "/agencies/" + alert.agencyId() + "/ranking?view=all&month=" + alert.month();
        }
        return may.isAsked() && me.reviewsPeople() ? "/team?month=" + alert.month() : null;
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
