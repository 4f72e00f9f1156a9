package vn.congtam.scorecard.review;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which part of a grid is asked for. Acts on everybody mean everybody of the filter, whatever page is shown.
 *
 * @param unit null for all units
 * @param different only people with a difference between the stages
 * @param page from 1; of no meaning to acts
 */
record Part(@Nullable Long unit, boolean different, int page) {

    static final Part ALL = new Part(null, false, 1);

    /** The filter of the page from which htmx asks, so that an answer in parts keeps to it; all without one. */
    static Part of(@Nullable String address) {
        if (address == null || !address.contains("?")) {
            return ALL;
        }
        MultiValueMap<String, String> query = UriComponentsBuilder.newInstance()
                .query(address.substring(address.indexOf('?') + 1))
                .build()
                .getQueryParams();
        String unit = query.getFirst("unit");
        String page = query.getFirst("page");
        return new Part(
                unit == null || !unit.matches("\\d{1,18}") ? null : Long.valueOf(unit),
                "true".equals(query.getFirst("different")),
                page == null || !page.matches("[1-9]\\d{0,3}") ? 1 : Integer.parseInt(page));
    }

    /** The filter as the end of an address that names the month already. */
    public String query() {
        return (unit == null ? "" : "&unit=" + unit) + (different ? "&different=true" : "");
    }
}
