package vn.congtam.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A PostgreSQL of one's own in a directory, with the three roles of a real installation: the owner runs migrations, the
 * application reads and writes rows, the auditor reads.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    public static final String NAME = "congtam";
    public static final String OWNER = "congtam_owner";

    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** Starts the database kept in {@code directory}, or a new one. */
    public static EmbeddedDatabase keptIn(Path directory, String appRole, String auditorRole) throws IOException {
        Files.createDirectories(directory);
        return start(
                EmbeddedPostgres.builder()
                        .setDataDirectory(directory.resolve("postgres").toAbsolutePath())
                        .setCleanDataDirectory(false),
                appRole,
                auditorRole);
    }

    /**
     * Starts an empty database that is gone after {@link #close()}; the system property {@code congtam.database.buffers} gives it as much
     * memory as a server has.
     */
    public static EmbeddedDatabase temporary(String appRole, String auditorRole) throws IOException {
        return start(
                EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("shared_buffers", System.getProperty("congtam.database.buffers", "128MB"))
                        .setServerConfig("max_connections", "200"),
                appRole,
                auditorRole);
    }

    public String url() {
        return url(NAME);
    }

    /** Address of another database of the same server. */
    public String url(String database) {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + database;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }

    private static EmbeddedDatabase start(EmbeddedPostgres.Builder builder, String appRole, String auditorRole)
            throws IOException {
        EmbeddedPostgres postgres = builder.setRegisterShutdownHook(false)
                .setServerConfig("synchronous_commit", "on")
                .start();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String role : new String[] {OWNER, appRole, auditorRole}) {
                if (!exists(statement, "select 1 from pg_roles where rolname = '" + role + "'")) {
                    statement.execute("create role " + role + " login");
                }
            }
            if (!exists(statement, "select 1 from pg_database where datname = '" + NAME + "'")) {
                statement.execute("create database " + NAME + " owner " + OWNER
                        + " encoding 'UTF8' template template0 locale 'C.UTF-8'");
            }
        } catch (SQLException e) {
            postgres.close();
            throw new IOException("The embedded database started but could not be prepared", e);
        }
        return new EmbeddedDatabase(postgres);
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
