package vn.congtam.account;

import java.util.function.Predicate;
import org.springframework.boot.security.autoconfigure.web.servlet.PathRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;

/** Coarse rules per address, deny by default; who may see which row is asked of the permissions objects. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = 30 * 60)
class SecurityConfiguration {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    @Bean
    SecurityFilterChain pages(HttpSecurity http, CurrentOfficials officials) {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                PathRequest.toStaticResources().atCommonLocations())
                        .permitAll()
                        .requestMatchers(
                                "/css/**",
                                "/js/**",
                                "/fonts/**",
                                "/icons/**",
                                "/icons.svg",
                                "/webjars/**",
                                "/favicon.svg")
                        .permitAll()
                        .requestMatchers("/sign-in", "/setup", "/display", "/error", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/admin/**")
                        .access(official(CurrentOfficial::isAdministrator))
                        .requestMatchers("/city/**")
                        .access(official(me -> me.isCityHr() || me.isInspector()))
                        .anyRequest()
                        .access(official(me -> true)))
                .formLogin(form -> form.loginPage("/sign-in").permitAll())
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signedOut"))
                .addFilterBefore(new CurrentOfficialFilter(officials), AuthorizationFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(
                                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter
                                        .ReferrerPolicy.SAME_ORIGIN))
                        .crossOriginOpenerPolicy(opener -> opener.policy(
                                org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter
                                        .CrossOriginOpenerPolicy.SAME_ORIGIN)));
        return http.build();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    private static AuthorizationManager<RequestAuthorizationContext> official(Predicate<CurrentOfficial> rule) {
        return (authentication, context) -> {
            CurrentOfficial me = CurrentOfficialResolver.of(context.getRequest());
            return new AuthorizationDecision(me != null && rule.test(me));
        };
    }
}
