package vn.congtam.period.calendar;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congtam.web.Columns;
import vn.congtam.web.PageModel;
import vn.congtam.web.PageTable;
import vn.congtam.web.Phrase;
import vn.congtam.web.TableExport;

/** The days of a year as a file; the file to fill in and bring back is another one. */
@Configuration(proxyBeanMethods = false)
class CalendarTables {

    @Bean
    PageTable calendarTable() {
        return PageTable.of("period/calendar", CalendarTables::days);
    }

    private static TableExport<CalendarDay> days(PageModel page) {
        Columns<CalendarDay> columns = Columns.of(CalendarDay.class)
                .day("period.calendar.day", CalendarDay::day)
                .text("period.calendar.kind", row -> Phrase.of("period.calendar.kind." + row.kind()))
                .longText("period.calendar.name", CalendarDay::name)
                .longText("period.calendar.basis", CalendarDay::basis);
        String year = String.valueOf(page.get("year", Integer.class));
        return TableExport.of(Phrase.of("period.calendar.title", year), columns, page.list("days", CalendarDay.class));
    }
}
