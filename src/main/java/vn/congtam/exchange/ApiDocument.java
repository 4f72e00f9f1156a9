package vn.congtam.exchange;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MapSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Adds to the document of the interface what all calls of other systems share: the token, the errors, examples. */
@Component
class ApiDocument implements OpenApiCustomizer {

    private static final String PROBLEM = "application/problem+json";
    private static final String JSON = "application/json";
    private static final String PEOPLE_TOO = "/api/v1/scoring/";

    private static final List<Tag> TAGS = List.of(
            new Tag().name("officials").description("Officials of the agencies that the client reaches"),
            new Tag().name("posts").description("Dated posts"),
            new Tag().name("tasks").description("Tasks, read and sent by the document-management system"),
            new Tag().name("results").description("Results of published months; totals are exact decimals as text"),
            new Tag().name("rollups").description("Quarters, half-years and years"),
            new Tag().name("changes").description("The feed for systems that keep a copy"),
            new Tag().name("scoring").description("Tries out points; for people with a session"));

    private final JsonMapper json;

    ApiDocument(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void customise(OpenAPI document) {
        document.getComponents()
                .addSecuritySchemes(
                        "clientToken",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("Token of a client that the administrator has registered"))
                .addSecuritySchemes(
                        "session",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name("SESSION")
                                .description("Session of a signed-in person"))
                .addSchemas("Problem", problem());
        document.setTags(TAGS);
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    if (path.startsWith(PEOPLE_TOO)) {
                        operation.addSecurityItem(new SecurityRequirement().addList("session"));
                    } else {
                        describe(method + " " + path, operation);
                    }
                }));
    }

    private void describe(String call, Operation operation) {
        operation.addSecurityItem(new SecurityRequirement().addList("clientToken"));
        error(operation, 400, "A parameter or the body cannot be read");
        error(operation, 401, "No token, or it is wrong, expired or revoked");
        error(operation, 403, "The client lacks the scope, or its token waits for the release of results");
        if (call.endsWith("}") && call.startsWith("GET")) {
            error(operation, 404, "Not there, or of an agency that the client does not reach");
        }
        if (call.equals("GET /api/v1/changes")) {
            error(
                    operation,
                    410,
                    "Changes after this place are no longer kept; start anew with `POST /api/v1/changes/restart`");
        }
        error(operation, 422, "A value is missing or out of range; `errors` names each place");
        error(operation, 429, "Too many calls or wrong tokens");
        Objects.requireNonNull(operation.getResponses().get("429"))
                .addHeaderObject(
                        "Retry-After", new Header().description("Seconds").schema(new IntegerSchema()));
        Object example = json.readValue(ApiExamples.ANSWERS.getOrDefault(call, "{}"), Object.class);
        List.of("200", "201").forEach(status -> {
            ApiResponse answer = operation.getResponses().get(status);
            if (answer != null
                    && answer.getContent() != null
                    && answer.getContent().get(JSON) != null) {
                answer.getContent().get(JSON).setExample(example);
            }
        });
        String sent = ApiExamples.BODIES.get(call);
        if (sent != null && operation.getRequestBody() != null) {
            Objects.requireNonNull(operation.getRequestBody().getContent().get(JSON))
                    .setExample(json.readValue(sent, Object.class));
        }
    }

    private static void error(Operation operation, int status, String description) {
        MediaType content = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
        content.setExample(Map.of("status", status, "title", "…", "detail", description));
        operation
                .getResponses()
                .addApiResponse(
                        String.valueOf(status),
                        new ApiResponse()
                                .description(description)
                                .content(new Content().addMediaType(PROBLEM, content)));
    }

    /** RFC 9457. */
    private static Schema<?> problem() {
        return new ObjectSchema()
                .description(
                        "What went wrong (RFC 9457); `detail` is a sentence in the language that the caller accepts")
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty(
                        "errors",
                        new ArraySchema()
                                .items(new MapSchema()
                                        .additionalProperties(new StringSchema())
                                        .description("place and message of one wrong value")));
    }
}
