package vn.congtam.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param appRole role the application signs in with: reads and writes rows, owns nothing
 * @param auditorRole role that only reads
 * @param dataDirectory where the embedded database lives when no {@code spring.datasource.url} is set
 */
@ConfigurationProperties("congtam.database")
record DatabaseProperties(String appRole, String auditorRole, Path dataDirectory) {}
