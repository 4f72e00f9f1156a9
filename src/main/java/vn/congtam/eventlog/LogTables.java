package vn.congtam.eventlog;

import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import vn.congtam.audit.AuditLog;
import vn.congtam.web.Columns;
import vn.congtam.web.PageModel;
import vn.congtam.web.PageTable;
import vn.congtam.web.Phrase;
import vn.congtam.web.TableExport;

/** The log as a file, as far back as its filter reaches. */
@Configuration(proxyBeanMethods = false)
class LogTables {

    private final AuditLog log;
    private final LogWords words;

    LogTables(AuditLog log, LogWords words) {
        this.log = log;
        this.words = words;
    }

    @Bean
    PageTable logTable() {
        return PageTable.of("audit/log", this::events);
    }

    private TableExport<LogRow> events(PageModel page) {
        AuditLog.Query query = page.get("query", AuditLog.Query.class).fromTheNewest();
        Locale locale = LocaleContextHolder.getLocale();
        Columns<LogRow> columns = Columns.of(LogRow.class)
                .moment("audit.at", LogRow::at)
                .text("audit.actor", LogRow::actor)
                .text("audit.action", LogRow::action)
                .text("audit.subject", LogRow::subject)
                .longText("audit.detail", LogRow::detail)
                .text("audit.address", LogRow::address);
        Consumer<Consumer<? super LogRow>> all =
                reader -> log.each(query, event -> reader.accept(words.row(event, locale)));
        return TableExport.streamed(Phrase.of("audit.log"), columns, all).in(query.agencyId(), null);
    }
}
