package vn.congtam.exchange.read;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congtam.exchange.ApiClient;
import vn.congtam.exchange.ApiPage;
import vn.congtam.shared.NotFound;

/** Officials and their posts. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class OfficialApi {

    private final Officials officials;
    private final Posts posts;

    OfficialApi(Officials officials, Posts posts) {
        this.officials = officials;
        this.posts = posts;
    }

    @Tag(name = "officials")
    @Operation(
            summary = "Lists officials",
            description =
                    "Scope `officials:read`. Every official of the agencies that the client reaches, also those without a post today.")
    @GetMapping("/officials")
    ApiPage<OfficialItem> officials(
            @Parameter(hidden = true) ApiClient client,
            @Parameter(description = "Code of one agency") @RequestParam(defaultValue = "") String agency,
            @Parameter(description = "`next` of the page before") @RequestParam(defaultValue = "0") long after,
            @Parameter(description = "1 to 500 rows") @RequestParam(defaultValue = ApiPage.USUAL) int limit) {
        int rows = ApiPage.limit(limit);
        return ApiPage.of(officials.page(client, agency, after, rows), rows, OfficialItem::id);
    }

    @Tag(name = "officials")
    @Operation(summary = "Reads one official", description = "Scope `officials:read`.")
    @GetMapping("/officials/{officialId}")
    OfficialItem official(@Parameter(hidden = true) ApiClient client, @PathVariable long officialId) {
        return officials.find(client, officialId).orElseThrow(NotFound::new);
    }

    @Tag(name = "posts")
    @Operation(
            summary = "Lists dated posts",
            description = "Scope `posts:read`. The whole history, or the posts held on one day.")
    @GetMapping("/posts")
    ApiPage<PostItem> posts(
            @Parameter(hidden = true) ApiClient client,
            @Parameter(description = "Code of one agency") @RequestParam(defaultValue = "") String agency,
            @Parameter(description = "Number of one official") @RequestParam(required = false) @Nullable Long official,
            @Parameter(description = "Only posts held on this day")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate on,
            @Parameter(description = "`next` of the page before") @RequestParam(defaultValue = "0") long after,
            @Parameter(description = "1 to 500 rows") @RequestParam(defaultValue = ApiPage.USUAL) int limit) {
        int rows = ApiPage.limit(limit);
        return ApiPage.of(posts.page(client, new Posts.Query(agency, official, on, after, rows)), rows, PostItem::id);
    }
}
