package vn.congtam.exchange.read;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congtam.exchange.ApiClient;
import vn.congtam.exchange.ApiPage;
import vn.congtam.rollup.Span;
import vn.congtam.rollup.Term;
import vn.congtam.shared.Refused;

/** Published results and roll-ups. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class ResultApi {

    private final PublishedResults results;
    private final PublishedRollups rollups;

    ResultApi(PublishedResults results, PublishedRollups rollups) {
        this.results = results;
        this.rollups = rollups;
    }

    @Tag(name = "results")
    @Operation(
            summary = "Lists published results",
            description =
                    "Scope `results:read`. Months that are published, in the version in force; give `month` or `official`. A month that was reopened "
                            + "after its publication keeps its results until it is closed again, then they carry the next version. Results "
                            + "that were taken over from paper are in it with `source` `IMPORTED`; one whose import was withdrawn is not.")
    @GetMapping("/results")
    ApiPage<ResultItem> results(
            @Parameter(hidden = true) ApiClient client,
            @Parameter(description = "Month", schema = @Schema(type = "string", example = "2026-10"))
                    @RequestParam(required = false)
                    @Nullable YearMonth month,
            @Parameter(description = "Number of one official") @RequestParam(required = false) @Nullable Long official,
            @Parameter(description = "Code of one agency") @RequestParam(defaultValue = "") String agency,
            @Parameter(description = "`next` of the page before") @RequestParam(defaultValue = "0") long after,
            @Parameter(description = "1 to 500 rows") @RequestParam(defaultValue = ApiPage.USUAL) int limit) {
        if (month == null && official == null) {
            throw new Refused("exchange.error.monthOrOfficial");
        }
        int rows = ApiPage.limit(limit);
        return ApiPage.of(
                results.page(client, new PublishedResults.Query(agency, official, month, after, rows)),
                rows,
                ResultItem::id);
    }

    @Tag(name = "rollups")
    @Operation(
            summary = "Lists quarters, half-years and years",
            description =
                    "Scope `rollups:read`. Quarters and half-years of agencies that have published every month opened in the span, the last one included; "
                            + "years whose rating is published. Means are over the months rated.")
    @GetMapping("/rollups")
    ApiPage<RollupItem> rollups(
            @Parameter(hidden = true) ApiClient client,
            @Parameter(description = "2000 to 2100") @RequestParam int year,
            @RequestParam Span span,
            @Parameter(description = "1 to 4 of quarters, 1 or 2 of halves, 1 of the year")
                    @RequestParam(defaultValue = "1")
                    int number,
            @Parameter(description = "Code of one agency") @RequestParam(defaultValue = "") String agency,
            @Parameter(description = "`next` of the page before") @RequestParam(defaultValue = "0") long after,
            @Parameter(description = "1 to 500 rows") @RequestParam(defaultValue = ApiPage.USUAL) int limit) {
        int rows = ApiPage.limit(limit);
        return ApiPage.of(
                rollups.page(client, new Term(year, span, number), agency, after, rows), rows, RollupItem::officialId);
    }
}
