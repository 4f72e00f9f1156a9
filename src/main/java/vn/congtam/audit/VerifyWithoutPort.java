package vn.congtam.audit;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** The verifier runs beside the running application: it opens no port. */
class VerifyWithoutPort implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty("congtam.audit.verify")) {
            environment.getPropertySources().addFirst(new MapPropertySource("verify", Map.of("server.port", "-1")));
        }
    }
}
