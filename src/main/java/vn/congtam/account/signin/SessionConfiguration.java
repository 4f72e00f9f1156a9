package vn.congtam.account.signin;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import vn.congtam.account.AccountProperties;
import vn.congtam.account.credential.BoundedPasswordEncoder;

/**
 * Sessions live in the database, so that any node serves any request. They end after 30 minutes without a request; the spare
 * minute is the one by which the moment of the last access may lag behind.
 */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = 31 * 60, cleanupCron = "0 */5 * * * *")
class SessionConfiguration {

    @Bean
    @Primary
    SparingSessions<?> sparingSessions(JdbcIndexedSessionRepository sessions) {
        FindByIndexNameSessionRepository<? extends Session> any = sessions;
        return SparingSessions.around(any);
    }

    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsOnPostgreSql() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    CookieSerializer sessionCookie(AccountProperties properties) {
        return new SchemeCookies(properties.secureCookie());
    }

    @Bean
    FilterRegistrationBean<SafeHeaders> safeHeaders() {
        FilterRegistrationBean<SafeHeaders> filter = new FilterRegistrationBean<>(new SafeHeaders());
        filter.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10); // after the proxy's headers are read, before everything else
        return filter;
    }

    /** Last in line, so that it speaks before the server's own page does. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> refusedByServer(MessageSource messages) {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new RefusedByServer(messages)));
    }

    @Bean
    PasswordEncoder passwordEncoder(AccountProperties properties) {
        int permits = properties.hashingPermits() > 0
                ? properties.hashingPermits()
                : Runtime.getRuntime().availableProcessors();
        return new BoundedPasswordEncoder(
                PasswordEncoderFactories.createDelegatingPasswordEncoder(), permits, properties.hashingWait());
    }
}
