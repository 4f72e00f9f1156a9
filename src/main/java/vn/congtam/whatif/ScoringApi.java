package vn.congtam.whatif;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The engine as an interface: points in, explained score out. Nothing is stored. */
@RestController
@Tag(name = "scoring")
class ScoringApi {

    private static final String BY_RATIO = """
            {"framework": "1841-QĐ/TU", "sheet": "STAFF", "month": "2026-10",
             "points": {"I.1.a": 2, "I.1.b": 2, "I.1.c": 2, "I.2.a": 3, "I.2.b": 2.5, "I.2.c": 2, "I.2.d": 2, "I.2.dd": 2, "I.2.e": 2,
                        "II.1.1": 2, "II.1.2": 2, "II.1.3": 2, "II.1.4": 3, "II.1.5": 2, "II.1.6": 2, "II.1.7": 2, "II.1.8": 2, "II.1.9": 3,
                        "II.2": 47.5, "III.1": 0, "III.2": 2, "III.3": 0},
             "deductions": [{"item": "I-03", "date": "2026-10-14", "note": "Đi muộn"}],
             "completion": {"done": 17, "assigned": 18}}""";

    private static final String BY_CONVERSION = """
            {"framework": "335/2025/NĐ-CP", "sheet": "STAFF", "month": "2026-11",
             "points": {"I.1.a": 5, "I.1.b": 5, "I.2.a": 2.5, "I.2.b": 2.5, "I.2.c": 2.5, "I.2.d": 2.5, "I.3.a": 2, "I.3.b": 2.5, "I.3.c": 2.5, "I.3.d": 2.5},
             "tasks": [{"title": "Báo cáo chuyên đề", "coefficient": 4, "assigned": 1, "completed": 0.8, "failedReviews": 1, "daysLate": 0},
                       {"title": "Hồ sơ một cửa", "coefficient": 1, "assigned": 40, "completed": 40, "failedReviews": 0, "daysLate": 0},
                       {"title": "Việc đột xuất", "coefficient": 2, "assigned": 1, "completed": 1, "adHoc": true}]}""";

    private final ScoringPreview preview;

    ScoringApi(ScoringPreview preview) {
        this.preview = preview;
    }

    @Operation(
            summary = "Scores a sheet without storing it",
            description =
                    "Returns total, class by score and the trace of every step with its article. Numbers are exact decimals.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(name = "By completion ratio", value = BY_RATIO),
                                                @ExampleObject(name = "By converted products", value = BY_CONVERSION)
                                            })),
            responses = {
                @ApiResponse(responseCode = "200", description = "The explained score"),
                @ApiResponse(
                        responseCode = "404",
                        description = "No such framework",
                        content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE)),
                @ApiResponse(
                        responseCode = "422",
                        description = "A value is missing or out of range; errors names each place",
                        content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
            })
    @PostMapping(path = "/api/v1/scoring/preview", produces = MediaType.APPLICATION_JSON_VALUE)
    ScoringResponse preview(@Valid @RequestBody ScoringRequest request, Locale locale) {
        return preview.score(request, locale);
    }
}
