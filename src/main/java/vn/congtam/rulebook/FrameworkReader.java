package vn.congtam.rulebook;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.congtam.rulebook.framework.Finding;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.FrameworkChecks;
import vn.congtam.rulebook.framework.InvalidFramework;

/**
 * Reads a definition strictly: an unknown, missing, doubled or empty key is an error that names its place, and so is everything
 * that {@link FrameworkChecks} finds.
 */
public final class FrameworkReader {

    private final JsonMapper json = strict(JsonMapper.builder()).build();
    private final YAMLMapper yaml = strict(YAMLMapper.builder()).build();

    /** A definition as it is kept: the framework, its canonical JSON and the hash of that JSON. */
    public record Definition(Framework framework, String json, String hash) {}

    /**
     * Reads a file of this product.
     *
     * @param name of the file, for messages
     */
    Definition fromYaml(String name, String text) {
        return definition(name, parse(name, yaml, text));
    }

    /** Reads what was published by an earlier start and passed the checks of that time. */
    public Framework fromJson(String name, String text) {
        return bind(name, parse(name, json, text));
    }

    /** Reads JSON without judging it, for changes to it. */
    public JsonNode tree(String name, String text) {
        return parse(name, json, text);
    }

    /**
     * Reads a definition that is not published yet.
     *
     * @throws InvalidFramework if it could not be used
     */
    public Definition definition(String name, JsonNode tree) {
        List<Finding> empty = new ArrayList<>();
        collectEmpty(tree, "", empty);
        if (!empty.isEmpty()) {
            throw new InvalidFramework(name, empty);
        }
        Framework framework = bind(name, tree);
        List<Finding> problems = FrameworkChecks.findings(framework);
        if (!problems.isEmpty()) {
            throw new InvalidFramework(name, problems);
        }
        String canonical = json.writeValueAsString(tree);
        return new Definition(framework, canonical, sha256(canonical));
    }

    private static JsonNode parse(String name, ObjectMapper mapper, String text) {
        try {
            return mapper.readTree(text);
        } catch (JacksonException e) {
            throw new InvalidFramework(name, List.of(Finding.of(place(e), "%s", e.getOriginalMessage())));
        }
    }

    private Framework bind(String name, JsonNode tree) {
        try {
            return json.treeToValue(tree, Framework.class);
        } catch (JacksonException e) {
            throw new InvalidFramework(name, List.of(Finding.of(place(e), "%s", e.getOriginalMessage())));
        }
    }

    private static void collectEmpty(JsonNode node, String place, List<Finding> empty) {
        if (node.isNull() || node.isMissingNode()) {
            empty.add(Finding.of(place, "is empty; leave the key out instead"));
        }
        node.properties().forEach(entry -> collectEmpty(entry.getValue(), place + "." + entry.getKey(), empty));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collectEmpty(node.get(i), place + "[" + i + "]", empty);
        }
    }

    /** {@code sheets[1].groups[0].title: } or {@code line 12, column 3: }. */
    private static String place(JacksonException problem) {
        StringBuilder place = new StringBuilder();
        for (JacksonException.Reference step : problem.getPath()) {
            if (step.getPropertyName() == null) {
                place.append('[').append(step.getIndex()).append(']');
            } else {
                place.append(place.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        if (place.isEmpty()) {
            place.append("line %d, column %d"
                    .formatted(
                            problem.getLocation().getLineNr(),
                            problem.getLocation().getColumnNr()));
        }
        return place.toString();
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <B extends MapperBuilder<?, B>> B strict(B builder) {
        return builder.annotationIntrospector(new RequiredUnlessNullable())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
                .withConfigOverride(
                        List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)));
    }
}
