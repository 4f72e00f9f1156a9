package vn.congtam.exchange.task;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congtam.exchange.ApiClient;
import vn.congtam.exchange.ApiPage;
import vn.congtam.shared.Refused;

/** Tasks from and for the document-management system. */
@RestController
@RequestMapping(path = "/api/v1/tasks", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "tasks")
class TaskApi {

    private static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,49}");
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private final TaskLists lists;
    private final IncomingTasks incoming;

    TaskApi(TaskLists lists, IncomingTasks incoming) {
        this.lists = lists;
        this.incoming = incoming;
    }

    @Operation(
            summary = "Lists tasks of a month",
            description =
                    "Scope `tasks:read`. A client of the whole city names an agency or an official: the city has millions of tasks.")
    @GetMapping
    ApiPage<TaskItem> tasks(
            @Parameter(hidden = true) ApiClient client,
            @Parameter(description = "Month", schema = @Schema(type = "string", example = "2026-10")) @RequestParam
                    YearMonth month,
            @Parameter(description = "Code of one agency") @RequestParam(defaultValue = "") String agency,
            @Parameter(description = "Number of one official") @RequestParam(required = false) @Nullable Long official,
            @Parameter(description = "`next` of the page before") @RequestParam(defaultValue = "0") long after,
            @Parameter(description = "1 to 500 rows") @RequestParam(defaultValue = ApiPage.USUAL) int limit) {
        if (client.agencyId() == null && agency.isEmpty() && official == null) {
            throw new Refused("exchange.error.agencyOrOfficial");
        }
        int rows = ApiPage.limit(limit);
        return ApiPage.of(lists.page(client, month, agency, official, after, rows), rows, TaskItem::id);
    }

    @Operation(
            summary = "Creates or changes a task",
            description =
                    "Scope `tasks:write`. The task is known by the client, the source and the number in the source, so the call may be repeated: the first "
                            + "one creates, later ones change, the same content changes nothing. Only what is sent is different: progress and "
                            + "quality stay with the official and the assigner. A task that was confirmed, handed back, carried over or deleted "
                            + "here, or whose month is closed, is refused with 409.",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "Changed, or the same as before",
                        useReturnTypeSchema = true),
                @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true),
                @ApiResponse(
                        responseCode = "409",
                        description = "The month is closed, or the task is confirmed, passed on or deleted",
                        content =
                                @Content(
                                        mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                        schema = @Schema(ref = "#/components/schemas/Problem")))
            })
    @PutMapping(path = "/{source}/{number}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<TaskItem> store(
            @Parameter(hidden = true) ApiClient client,
            @Parameter(
                            description =
                                    "Name of the system or register that numbers the tasks, up to 50 letters, digits, . _ -",
                            example = "qlvb")
                    @PathVariable
                    String source,
            @Parameter(
                            description = "Number of the task there, up to 100 letters, digits, . _ -",
                            example = "CV-2026-01984")
                    @PathVariable
                    String number,
            @Valid @RequestBody TaskInput input,
            @Parameter(hidden = true) HttpServletRequest request) {
        if (!SOURCE.matcher(source).matches() || !NUMBER.matcher(number).matches()) {
            throw new Refused("exchange.task.refused.name");
        }
        IncomingTasks.Stored stored =
                incoming.store(client, new IncomingTasks.Name(source, number), input, request.getRemoteAddr());
        return ResponseEntity.status(stored.created() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(stored.task());
    }
}
