package vn.congtam.help;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The first step that stands above a page while the reader goes through them.
 *
 * @param previous address of the step before, null at the first
 * @param next address of the step after, null at the last
 */
record TourStrip(
        Step step,
        int total,
        @Nullable String previous,
        @Nullable String next) {

    /** @return null for a number that there is no step of */
    static @Nullable TourStrip of(List<Step> steps, int number) {
        return number < 1 || number > steps.size()
                ? null
                : new TourStrip(
                        steps.get(number - 1), steps.size(), address(steps, number - 1), address(steps, number + 1));
    }

    static @Nullable String address(List<Step> steps, int number) {
        return number < 1 || number > steps.size()
                ? null
                : UriComponentsBuilder.fromPath(steps.get(number - 1).href())
                        .queryParam("tour", number)
                        .build()
                        .toUriString();
    }
}
