package vn.congtam.eventlog;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.util.UriComponentsBuilder;
import vn.congtam.audit.AuditLog;

/** What the reader looks for. */
record LogFilter(
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,

        @Nullable String actor,
        @Nullable String action,
        @Nullable Long before) {

    AuditLog.Query within(@Nullable Long agencyId, List<String> prefixes) {
        return new AuditLog.Query(
                agencyId, prefixes, from, to, actor == null ? "" : actor, action == null ? "" : action, before);
    }

    /** Query of the page after the event with this id. */
    String older(long id) {
        return UriComponentsBuilder.newInstance()
                .queryParam("from", from == null ? "" : from)
                .queryParam("to", to == null ? "" : to)
                .queryParam("actor", actor == null ? "" : actor)
                .queryParam("action", action == null ? "" : action)
                .queryParam("before", id)
                .encode()
                .build()
                .toUriString();
    }
}
