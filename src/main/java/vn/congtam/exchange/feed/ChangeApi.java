package vn.congtam.exchange.feed;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
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
    private final FeedReaders readers;
    private final MessageSource messages;

    ChangeApi(ChangeFeed feed, FeedReaders readers, MessageSource messages) {
        this.feed = feed;
        this.readers = readers;
        this.messages = messages;
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
                            + "below a position that was given out. 410 when changes after this place are no longer kept: start anew. The feed of a client begins when it is registered; what was there before is in the lists.")
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
        return readers.acknowledge(client, Objects.requireNonNull(acknowledgement.upTo()));
    }

    @Operation(
            summary = "Starts anew",
            description =
                    "Scope `changes:read`. Goes to the end of the feed and goes on from there. After an answer of 410: call this, load "
                            + "the lists once more, acknowledge `acknowledgedTo` of the answer, then go on reading changes. Until then what waited counts as not fetched.")
    @PostMapping(path = "/restart")
    ReaderState restart(@Parameter(hidden = true) ApiClient client, HttpServletRequest request) {
        return readers.restart(client, request.getRemoteAddr());
    }

    @ExceptionHandler
    ProblemDetail forgotten(ForgottenChanges forgotten, Locale locale) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.GONE, messages.getMessage("exchange.feed.forgotten", null, locale));
    }
}
