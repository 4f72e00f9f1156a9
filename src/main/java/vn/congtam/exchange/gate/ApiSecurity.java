package vn.congtam.exchange.gate;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.congtam.exchange.ApiScope;

/**
 * The rules for programs with a token: no session, no cookie, hence no token against forged requests; one scope for each door, everything
 * else denied. What people use with their session (trying out points, the document of the interface) stays with the rules of the pages
 * as long as no token comes along.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity implements WebMvcConfigurer {

    private static final String DOCUMENT = "/api/v1/openapi";

    /** Which scope opens what. */
    private record Door(HttpMethod method, String pattern, ApiScope scope) {}

    private static final List<Door> DOORS = List.of(
            new Door(HttpMethod.GET, "/api/v1/officials", ApiScope.OFFICIALS_READ),
            new Door(HttpMethod.GET, "/api/v1/officials/*", ApiScope.OFFICIALS_READ),
            new Door(HttpMethod.GET, "/api/v1/posts", ApiScope.POSTS_READ),
            new Door(HttpMethod.GET, "/api/v1/tasks", ApiScope.TASKS_READ),
            new Door(HttpMethod.PUT, "/api/v1/tasks/*/*", ApiScope.TASKS_WRITE),
            new Door(HttpMethod.GET, "/api/v1/results", ApiScope.RESULTS_READ),
            new Door(HttpMethod.GET, "/api/v1/rollups", ApiScope.ROLLUPS_READ),
            new Door(HttpMethod.GET, "/api/v1/changes", ApiScope.CHANGES_READ),
            new Door(HttpMethod.POST, "/api/v1/changes/acknowledgement", ApiScope.CHANGES_READ),
            new Door(HttpMethod.POST, "/api/v1/changes/restart", ApiScope.CHANGES_READ));

    private static final RequestMatcher INTERFACE = PathPatternRequestMatcher.pathPattern("/api/v1/**");

    private static final RequestMatcher FOR_PEOPLE_TOO = new OrRequestMatcher(
            PathPatternRequestMatcher.pathPattern("/api/v1/scoring/**"),
            PathPatternRequestMatcher.pathPattern(DOCUMENT),
            PathPatternRequestMatcher.pathPattern(DOCUMENT + ".yaml"),
            PathPatternRequestMatcher.pathPattern(DOCUMENT + "/**"));

    @Bean
    @Order(0)
    SecurityFilterChain programs(HttpSecurity http, Admissions admissions, CallRecords records, ApiProblems problems) {
        http.securityMatcher(request -> INTERFACE.matches(request)
                        && (TokenFilter.token(request) != null || !FOR_PEOPLE_TOO.matches(request)))
                .authorizeHttpRequests(requests -> {
                    DOORS.forEach(door -> requests.requestMatchers(door.method(), door.pattern())
                            .hasAuthority(door.scope().code()));
                    requests.requestMatchers(HttpMethod.GET, DOCUMENT, DOCUMENT + ".yaml")
                            .authenticated()
                            .anyRequest()
                            .denyAll();
                })
                .addFilterBefore(new CallRecordFilter(records, problems), SecurityContextHolderFilter.class)
                .addFilterBefore(new TokenFilter(admissions, problems), AnonymousAuthenticationFilter.class)
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, e) -> problems.unauthorized(request, response))
                        .accessDeniedHandler((request, response, e) ->
                                problems.write(request, response, HttpStatus.FORBIDDEN, "exchange.error.scope")))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable); // SafeHeaders puts them on every answer
        return http.build();
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ApiClientResolver());
    }
}
