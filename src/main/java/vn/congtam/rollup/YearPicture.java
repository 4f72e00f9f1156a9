package vn.congtam.rollup;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.congtam.web.Formats;

/** The months of a year as a line. */
@Component
class YearPicture {

    private final MessageSource messages;
    private final Formats formats;

    YearPicture(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    List<PersonYear.Point> of(PersonYear year) {
        Locale locale = LocaleContextHolder.getLocale();
        return year.year()
                .ratedMonths()
                .map(month -> new PersonYear.Point(
                        messages.getMessage(
                                "rollup.month.short",
                                new Object[] {month.month().getMonthValue()},
                                locale),
                        month.requiredTotal(),
                        formats.points(month.requiredTotal()),
                        Objects.requireNonNull(year.frameworks().get(month.frameworkVersionId()))
                                .labelOf(Objects.requireNonNull(month.ratedClass()))))
                .toList();
    }
}
