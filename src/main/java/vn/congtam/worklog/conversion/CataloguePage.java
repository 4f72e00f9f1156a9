package vn.congtam.worklog.conversion;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The list of products.
 *
 * @param page from 0
 * @param total of all pages
 * @param empty whether the agency has no catalogue at all
 * @param ignoredBy code of the month's framework if coefficients have no effect under it, else null
 */
record CataloguePage(
        Catalogue.Search search,
        List<CatalogueItem> rows,
        int page,
        int total,
        boolean empty,
        int groups,
        @Nullable String ignoredBy,
        CataloguePermissions may) {

    public long agencyId() {
        return search.agencyId();
    }

    public YearMonth month() {
        return search.month();
    }

    public int first() {
        return rows.isEmpty() ? 0 : page * Catalogue.PAGE_SIZE + 1;
    }

    public int last() {
        return page * Catalogue.PAGE_SIZE + rows.size();
    }

    public boolean isPaged() {
        return total > Catalogue.PAGE_SIZE;
    }

    /** Address of the rows before, null at the start. */
    public @Nullable String previous() {
        return page > 0 ? address(page - 1) : null;
    }

    /** Address of the rows after, null at the end. */
    public @Nullable String following() {
        return last() < total ? address(page + 1) : null;
    }

    private String address(int to) {
        return UriComponentsBuilder.fromPath("/agencies/{agency}/conversion")
                .queryParam("month", search.month())
                .queryParam("group", search.group())
                .queryParam("q", "{q}")
                .queryParam("page", to)
                .encode()
                .buildAndExpand(agencyId(), search.words())
                .toUriString();
    }
}
