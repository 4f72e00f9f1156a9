package vn.congtam.exchange.feed;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congtam.exchange.ApiClient;
import vn.congtam.exchange.ApiPage;

/** The feed for systems that keep a copy, such as the national database. */
@RestController
@RequestMapping(path = "/api/v1/changes", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "changes")
class ChangeApi {

    private final ChangeFeed feed;

    ChangeApi(ChangeFeed feed) {
        this.feed = feed;
    }

    /** How far a client has stored. */
    @Schema(name = "Acknowledgement")
    record Acknowledgement(
            @NotNull(message = "{exchange.error.upTo}") @PositiveOrZero(message = "{exchange.error.upTo}") @Schema(description = "`next` of the page that is stored", example = "4711")
            @Nullable Long upTo) {}

    @Operation(
            summary = "Reads what changed since",
            description =
                    "Scope `changes:read`, and for each kind the scope that reads it. Without `after` the feed goes on where the client has acknowledged. "
                            + "The same change may be told again with what it is about as it is then; positions only grow, and nothing appears "
                            + "below a position that was given out. The feed of a client begins when it is registered; what was there before is in the lists.")
    @GetMapping
    ChangePage changes(
            @Parameter(hidden = true) ApiClient client,
            @Parameter(description = "`next` of the page before") @RequestParam(required = false) @Nullable Long after,
            @Parameter(description = "1 to 500 rows") @RequestParam(defaultValue = ApiPage.USUAL) int limit) {
        return feed.read(client, after, ApiPage.limit(limit));
    }

    @Operation(
            summary = "Acknowledges what was stored",
            description =
                    "Scope `changes:read`. What is not acknowledged within five working days is listed as overdue on the city's screen. An older position than "
                            + "before changes nothing.")
    @PostMapping(path = "/acknowledgement", consumes = MediaType.APPLICATION_JSON_VALUE)
    ReaderState acknowledge(
            @Parameter(hidden = true) ApiClient client, @Valid @RequestBody Acknowledgement acknowledgement) {
        return feed.acknowledge(client, Objects.requireNonNull(acknowledgement.upTo()));
    }
}
