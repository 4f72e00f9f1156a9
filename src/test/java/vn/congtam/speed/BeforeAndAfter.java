package vn.congtam.speed;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import vn.congtam.support.TestDatabase;

/**
 * The same application on two databases: the one that goes on, and a copy of it as it was before. What the current thread asks goes to
 * one or the other, so that both are measured in turns and a machine that slows down slows both.
 */
@TestComponent
class BeforeAndAfter implements BeanPostProcessor, AutoCloseable {

    private final ThreadLocal<Boolean> before = ThreadLocal.withInitial(() -> false);
    private final String settings;
    private @Nullable HikariDataSource copy;

    BeforeAndAfter(@Value("${spring.datasource.hikari.connection-init-sql}") String settings) {
        this.settings = settings;
    }

    /** Keeps a copy of what is there now. */
    void keep() {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(TestDatabase.copy());
        source.setUsername(TestDatabase.APP);
        source.setPassword(TestDatabase.PASSWORD);
        source.setConnectionInitSql(settings);
        copy = source;
    }

    /** Asks the copy. */
    void before(Runnable action) {
        Objects.requireNonNull(copy);
        before.set(true);
        try {
            action.run();
        } finally {
            before.set(false);
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Switch(source) : bean;
    }

    @Override
    public void close() {
        if (copy != null) {
            copy.close();
        }
    }

    private final class Switch extends DelegatingDataSource {

        Switch(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return before.get() && copy != null ? copy.getConnection() : super.getConnection();
        }
    }
}
