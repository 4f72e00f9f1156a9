package vn.congtam.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.rulebook.FrameworkReader.Definition;
import vn.congtam.rulebook.framework.Framework;

/**
 * Puts every definition of this product into the database before the first request. A version that is there already must be the
 * very same: months were scored with it.
 */
@Component
class FrameworkLoader implements SmartInitializingSingleton {

    private static final String DEFINITIONS = "classpath*:frameworks/*.yaml";

    private final JdbcClient jdbc;
    private final ResourcePatternResolver resources;
    private final Clock clock;
    private final FrameworkReader reader = new FrameworkReader();

    FrameworkLoader(JdbcClient jdbc, ResourcePatternResolver resources, Clock clock) {
        this.jdbc = jdbc;
        this.resources = resources;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        definitions().forEach(file -> load(nameOf(file), textOf(file)));
    }

    /**
     * Loads one definition.
     *
     * @throws ChangedFramework if another definition was published under the same code and version
     */
    void load(String file, String text) {
        Definition definition = reader.fromYaml(file, text);
        insertUnlessThere(definition);
        Framework framework = definition.framework();
        String published = jdbc.sql(
                        "select content_hash from framework_version where code = :code and version = :version")
                .param("code", framework.code())
                .param("version", framework.version())
                .query(String.class)
                .single();
        if (!published.equals(definition.hash())) {
            throw new ChangedFramework(file, framework);
        }
    }

    private void insertUnlessThere(Definition definition) {
        Framework framework = definition.framework();
        YearMonth validTo = framework.validTo();
        jdbc.sql("""
                        insert into framework_version (code, version, title, issuer, legal_basis, issued_on,
                            valid_from, valid_to, by_choice, definition, content_hash, loaded_at)
                        values (:code, :version, :title, :issuer, :legalBasis, :issuedOn,
                            :validFrom, :validTo, :byChoice, cast(:definition as jsonb), :hash, :now)
                        on conflict (code, version) do nothing
                        """)
                .param("code", framework.code())
                .param("version", framework.version())
                .param("title", framework.title())
                .param("issuer", framework.issuer())
                .param("legalBasis", framework.legalBasis())
                .param("issuedOn", framework.issuedOn())
                .param("validFrom", framework.validFrom().atDay(1))
                .param("validTo", validTo == null ? null : validTo.atDay(1), Types.DATE)
                .param("byChoice", framework.isByChoice())
                .param("definition", definition.json())
                .param("hash", definition.hash())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private List<Resource> definitions() {
        try {
            return Arrays.asList(resources.getResources(DEFINITIONS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nameOf(Resource file) {
        return "frameworks/" + file.getFilename();
    }

    private static String textOf(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
