package vn.congtam.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.congtam.support.ApplicationTest;

/** The document of the interface says what there is, and says it by the rules of OpenAPI 3.1. */
@ApplicationTest
class ApiDocumentTests {

    private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "patch");
    private static final Pattern PLACE = Pattern.compile("\\{([^}]+)}");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    JsonNode document = JsonMapper.shared().nullNode();

    @BeforeEach
    void document() {
        MvcTestResult answer = mvc.get()
                .uri("/api/v1/openapi")
                .with(TestClients.register(jdbc, null, "officials:read").bearer())
                .exchange();
        assertThat(answer).hasStatusOk();
        document = json.readTree(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    @Test
    void everyHandlerIsInTheDocumentAndNothingElse() {
        Set<String> handlers = new TreeSet<>();
        for (RequestMappingHandlerMapping mapping : mappings) {
            mapping.getHandlerMethods().forEach((info, method) -> {
                if (method.getBeanType().getPackageName().startsWith("vn.congtam")
                        && method.getBeanType().isAnnotationPresent(RestController.class)) {
                    info.getMethodsCondition()
                            .getMethods()
                            .forEach(verb -> info.getPatternValues().forEach(p -> handlers.add(verb + " " + p)));
                }
            });
        }
        assertThat(new TreeSet<>(calls().stream().map(Call::name).toList())).isEqualTo(handlers);
    }

    @Test
    void theDocumentIsWellFormed() {
        assertThat(document.path("openapi").asString()).startsWith("3.1");
        assertThat(document.at("/info/title").asString()).isNotBlank();
        assertThat(document.at("/info/version").asString()).isNotBlank();
        List<String> faults = new ArrayList<>();
        references(document, "", faults);
        Set<String> operations = new HashSet<>();
        for (Call call : calls()) {
            check(call, operations, faults);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyCallWithATokenHasItsSchemeErrorsAndExamples() {
        assertThat(document.at("/components/securitySchemes/clientToken/scheme").asString())
                .isEqualTo("bearer");
        for (Call call : calls()) {
            if (call.name().contains("/scoring/")) {
                continue;
            }
            assertThat(call.operation().at("/security/0").has("clientToken"))
                    .as(call.name())
                    .isTrue();
            JsonNode answers = call.operation().path("responses");
            for (String status : List.of("400", "401", "403", "422", "429")) {
                assertThat(answers.path(status)
                                .path("content")
                                .path("application/problem+json")
                                .path("schema")
                                .path("$ref")
                                .asString())
                        .as(call.name() + " " + status)
                        .isEqualTo("#/components/schemas/Problem");
            }
            JsonNode good = answers.path("200").path("content").path("application/json");
            assertThat(good.path("schema").isEmpty())
                    .as(call.name() + " schema")
                    .isFalse();
            assertThat(good.path("example").isEmpty())
                    .as(call.name() + " example")
                    .isFalse();
            JsonNode body = call.operation().path("requestBody");
            if (!body.isMissingNode()) {
                assertThat(body.at("/content/application~1json/example").isEmpty())
                        .as(call.name() + " body")
                        .isFalse();
            }
        }
    }

    /** An example with a field that the schema lacks, or a field that no example shows, misleads. */
    @Test
    void examplesHaveExactlyTheFieldsOfTheirSchemas() {
        for (Call call : calls()) {
            JsonNode good = call.operation().at("/responses/200/content/application~1json");
            JsonNode schema = resolved(good.path("schema"));
            JsonNode example = good.path("example");
            if (call.name().contains("/scoring/")) {
                continue;
            }
            assertThat(names(example)).as(call.name()).isEqualTo(names(schema.path("properties")));
            if (example.has("items") && !call.name().contains("/changes")) {
                JsonNode item = resolved(schema.at("/properties/items/items"));
                assertThat(names(example.at("/items/0"))).as(call.name()).isEqualTo(names(item.path("properties")));
            }
        }
    }

    @Test
    void thePageForReadersNamesEveryCall() throws IOException {
        String page = Files.readString(Path.of("docs/api.md"));
        for (Call call : calls()) {
            assertThat(page).contains(call.name().substring(call.name().indexOf(' ') + 1));
        }
    }

    private record Call(String name, String path, JsonNode operation) {}

    private List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(verb -> {
                    if (VERBS.contains(verb.getKey())) {
                        calls.add(new Call(
                                verb.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
                                path.getKey(),
                                verb.getValue()));
                    }
                }));
        return calls;
    }

    private void check(Call call, Set<String> operations, List<String> faults) {
        JsonNode operation = call.operation();
        if (operation.path("summary").asString("").isBlank()) {
            faults.add(call.name() + " has no summary");
        }
        if (!operations.add(operation.path("operationId").asString(""))) {
            faults.add(call.name() + " has a second operation id");
        }
        Set<String> places = new TreeSet<>();
        Matcher place = PLACE.matcher(call.path());
        while (place.find()) {
            places.add(place.group(1));
        }
        Set<String> declared = new TreeSet<>();
        for (JsonNode parameter : operation.path("parameters")) {
            String in = parameter.path("in").asString("");
            if ("path".equals(in)) {
                declared.add(parameter.path("name").asString(""));
            }
            if (!Set.of("path", "query").contains(in)
                    || parameter.path("schema").isEmpty()) {
                faults.add(call.name() + " parameter " + parameter);
            }
        }
        if (!places.equals(declared)) {
            faults.add(call.name() + " declares " + declared);
        }
        operation.path("responses").properties().forEach(answer -> {
            if (answer.getValue().path("description").asString("").isBlank()) {
                faults.add(call.name() + " " + answer.getKey() + " has no description");
            }
        });
        for (JsonNode tag : operation.path("tags")) {
            boolean known = false;
            for (JsonNode described : document.path("tags")) {
                known |= described.path("name").equals(tag);
            }
            if (!known) {
                faults.add(call.name() + " has the unknown tag " + tag);
            }
        }
    }

    private void references(JsonNode node, String at, List<String> faults) {
        if (node.isObject() && node.has("$ref")) {
            String reference = node.path("$ref").asString("");
            if (!reference.startsWith("#/")
                    || document.at(reference.substring(1)).isMissingNode()) {
                faults.add(at + " refers to nothing: " + reference);
            }
        }
        if (node.isObject()) {
            node.properties().forEach(entry -> references(entry.getValue(), at + "/" + entry.getKey(), faults));
        } else {
            node.forEach(child -> references(child, at, faults));
        }
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.path("$ref").asString("").substring(1)) : schema;
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.properties().forEach(entry -> names.add(entry.getKey()));
        return names;
    }
}
