package vn.congtam.insight.levelling;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Which alerts a list shows; null: all of them. */
record AlertFilter(
        @Nullable YearMonth month,
        @Nullable Long agencyId,
        @Nullable AlertKind kind,
        @Nullable AlertState state) {

    /** The rest of an address that keeps the filter: {@code ?month=2026-10&kind=LENIENT&page=2}. */
    public String page(int page) {
        UriComponentsBuilder address = UriComponentsBuilder.newInstance();
        if (month != null) {
            address.queryParam("month", month);
        }
        if (kind != null) {
            address.queryParam("kind", kind);
        }
        if (state != null) {
            address.queryParam("state", state);
        }
        if (page > 1) {
            address.queryParam("page", page);
        }
        return address.build().toUriString();
    }
}
