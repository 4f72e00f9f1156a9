package vn.congtam.support;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Points every Spring test to the test database, signed in as the application role. */
class TestDatabaseCustomizerFactory implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        return new Customizer();
    }

    private record Customizer() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            context.getEnvironment()
                    .getPropertySources()
                    .addLast(new MapPropertySource(
                            "test-database",
                            Map.of(
                                    "spring.datasource.url",
                                    TestDatabase.url(),
                                    "spring.datasource.username",
                                    TestDatabase.APP,
                                    "spring.datasource.password",
                                    TestDatabase.PASSWORD,
                                    "spring.datasource.hikari.maximum-pool-size",
                                    "10",
                                    "spring.flyway.url",
                                    TestDatabase.url(),
                                    "spring.flyway.user",
                                    TestDatabase.OWNER,
                                    "spring.flyway.password",
                                    TestDatabase.PASSWORD,
                                    "congtam.notice.reminder-cron",
                                    "-",
                                    "congtam.document.bundle.every",
                                    "PT24H")));
        }
    }
}
