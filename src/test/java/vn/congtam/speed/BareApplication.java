package vn.congtam.speed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.congtam.support.TestDatabase;

/** Spring MVC, Thymeleaf and one query for a page of twenty rows: nobody signs in, no session, no rule, no frame around the page. */
@TestComponent
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class
})
@Import(BareApplication.Page.class)
class BareApplication {

    /** Starts it on a free port, on the given database; server, pool and compression are set as in the application. */
    static ServletWebServerApplicationContext start(String database) {
        return (ServletWebServerApplicationContext) new SpringApplicationBuilder(BareApplication.class)
                .web(WebApplicationType.SERVLET)
                .properties(
                        "spring.config.name=bare",
                        "server.port=0",
                        "server.compression.enabled=true",
                        "spring.thymeleaf.prefix=classpath:/bare/",
                        "spring.datasource.url=" + database,
                        "spring.datasource.username=" + TestDatabase.APP,
                        "spring.datasource.password=" + TestDatabase.PASSWORD,
                        "spring.datasource.hikari.maximum-pool-size=20")
                .run();
    }

    record Row(String code, String name, String position) {}

    @Controller
    @TestComponent
    static class Page {

        private final JdbcClient jdbc;

        Page(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @GetMapping("/people")
        String people(Model model) {
            List<@Nullable Row> people = jdbc.sql(
                            "select code, full_name as name, job_position as position from person order by id limit 20")
                    .query(Row.class)
                    .list();
            model.addAttribute("people", people);
            return "people";
        }
    }
}
