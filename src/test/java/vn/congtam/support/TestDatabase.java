package vn.congtam.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import vn.congtam.database.EmbeddedDatabase;

/**
 * One real PostgreSQL for the whole test run: a container when a Docker daemon answers, else the embedded one;
 * {@code -Dcongtam.test.database=container|embedded} forces one. Roles are those of a real installation.
 */
public final class TestDatabase {

    public static final String OWNER = EmbeddedDatabase.OWNER;
    public static final String APP = "congtam_app";
    public static final String AUDITOR = "congtam_auditor";
    public static final String PASSWORD = "test";

    private static final Server SERVER = start();

    private TestDatabase() {}

    /** Address of the database that all tests share; each test makes its own rows. */
    public static String url() {
        return SERVER.url(EmbeddedDatabase.NAME);
    }

    /** Address of a new, empty database. */
    public static String freshUrl() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        SERVER.execute("create database " + name + " owner " + OWNER + " template template0");
        return SERVER.url(name);
    }

    /** Address of a copy of the shared database as it is now; everybody else's connections to it end. */
    public static String copy() {
        String name = "c" + UUID.randomUUID().toString().replace("-", "");
        SERVER.execute("alter database " + EmbeddedDatabase.NAME + " allow_connections false");
        SERVER.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
                + EmbeddedDatabase.NAME + "'");
        SERVER.execute("create database " + name + " owner " + OWNER + " template " + EmbeddedDatabase.NAME
                + " strategy file_copy");
        SERVER.execute("alter database " + EmbeddedDatabase.NAME + " allow_connections true");
        return SERVER.url(name);
    }

    public static Connection connect(String url, String role) throws SQLException {
        return DriverManager.getConnection(url, role, PASSWORD);
    }

    private static Server start() {
        String wanted = System.getProperty("congtam.test.database", "");
        boolean container =
                wanted.isEmpty() ? DockerClientFactory.instance().isDockerAvailable() : "container".equals(wanted);
        return container ? new Container() : new Embedded();
    }

    private interface Server {
        String url(String database);

        void execute(String sql);
    }

    private static final class Embedded implements Server {

        private final EmbeddedDatabase database;

        Embedded() {
            try {
                database = EmbeddedDatabase.temporary(APP, AUDITOR);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        }

        @Override
        public String url(String name) {
            return database.url(name);
        }

        @Override
        public void execute(String sql) {
            run(database.url("postgres"), "postgres", sql);
        }

        private void stop() {
            try {
                database.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Container implements Server {

        private final PostgreSQLContainer container = new PostgreSQLContainer("postgres:18").withPassword(PASSWORD);

        Container() {
            container.start();
            for (String role : new String[] {OWNER, APP, AUDITOR}) {
                execute("create role " + role + " login password '" + PASSWORD + "'");
            }
            execute("create database " + EmbeddedDatabase.NAME + " owner " + OWNER + " template template0");
        }

        @Override
        public String url(String name) {
            return "jdbc:postgresql://" + container.getHost() + ":" + container.getFirstMappedPort() + "/" + name;
        }

        @Override
        public void execute(String sql) {
            run(url("postgres"), container.getUsername(), sql);
        }
    }

    private static void run(String url, String role, String sql) {
        try (Connection connection = connect(url, role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
