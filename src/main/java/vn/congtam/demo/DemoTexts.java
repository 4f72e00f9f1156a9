package vn.congtam.demo;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The texts of the demonstration city, read from {@code demo/*.yaml}. */
final class DemoTexts {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final DemoPlan plan;
    private final Map<String, List<String>> names;
    private final Map<String, List<String>> tasks;

    DemoTexts() {
        plan = read("city", new TypeReference<>() {});
        names = read("names", new TypeReference<>() {});
        tasks = read("tasks", new TypeReference<>() {});
    }

    DemoPlan plan() {
        return plan;
    }

    /** Lines of a list in {@code tasks.yaml}. */
    List<String> lines(String key) {
        List<String> lines = tasks.get(key);
        if (lines == null) {
            throw new IllegalStateException("demo/tasks.yaml has no list " + key);
        }
        return lines;
    }

    String line(String key, Random random) {
        return pick(lines(key), random);
    }

    String name(String gender, Random random) {
        boolean female = "FEMALE".equals(gender);
        return pick(names.getOrDefault("families", List.of()), random) + " "
                + pick(names.getOrDefault(female ? "middleFemale" : "middleMale", List.of()), random) + " "
                + pick(names.getOrDefault(female ? "givenFemale" : "givenMale", List.of()), random);
    }

    static <T> T pick(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static <T> T read(String name, TypeReference<T> type) {
        try (InputStream text = new ClassPathResource("demo/" + name + ".yaml").getInputStream()) {
            return YAML.readValue(text, type);
        } catch (IOException e) {
            throw new IllegalStateException("demo/" + name + ".yaml cannot be read", e);
        }
    }
}
