package vn.congtam.account.signin;

import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import vn.congtam.account.Actings;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.account.CurrentOfficials;
import vn.congtam.account.credential.AccountPlaces;

/** Coarse rules per address, deny by default; who may see which row is asked of the permissions objects. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] STATIC = {
        "/css/**", "/js/**", "/fonts/**", "/icons/**", "/webjars/**", "/favicon.ico", "/actuator/health/**"
    };

    /** Files that are the same for everybody: no session is read for them. */
    @Bean
    @Order(1)
    SecurityFilterChain files(HttpSecurity http) {
        http.securityMatcher(STATIC)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            CurrentOfficials officials,
            Actings actings,
            SignInProvider signIn,
            SignInRecords records,
            AccountPlaces places) {
        RequestCache asked = pagesAskedFor();
        Refusals refusals = new Refusals();
        http.authorizeHttpRequests(
                        requests -> requests.requestMatchers("/sign-in", "/sign-in/**", "/setup", "/display", "/error")
                                .permitAll()
                                .requestMatchers("/admin/**")
                                .access(official(CurrentOfficial::isAdministrator))
                                .anyRequest()
                                .access(official(me -> true)))
                .authenticationManager(new ProviderManager(signIn)) // no parent that would try a second time
                .formLogin(form -> form.loginPage("/sign-in")
                        .successHandler(new SignInSuccess(asked, places))
                        .failureHandler(new SignInOutcome())
                        .permitAll())
                .logout(logout -> logout.logoutUrl("/sign-out")
                        .addLogoutHandler((request, response, authentication) -> {
                            if (authentication != null && authentication.getPrincipal() instanceof AccountUser user) {
                                records.signedOut(user, request.getRemoteAddr());
                            }
                        })
                        .logoutSuccessUrl("/sign-in?signedOut"))
                .requestCache(cache -> cache.requestCache(asked))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .addFilterBefore(new CurrentOfficialFilter(officials, actings), AuthorizationFilter.class)
                .addFilterBefore(new OneTimePasswordFilter(), AuthorizationFilter.class)
                .headers(AbstractHttpConfigurer::disable); // SafeHeaders puts them on every answer, not only on these
        return http.build();
    }

    /** Only pages are returned to after sign-in, never a part of a page, a download in the background or a form. */
    @SuppressWarnings("NullAway") // null is how the parameter is switched off; the setter lacks the mark
    private static RequestCache pagesAskedFor() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request -> "GET".equals(request.getMethod())
                && !Refusals.isByScript(request)
                && !request.getRequestURI().startsWith(request.getContextPath() + "/error"));
        return cache;
    }

    private static AuthorizationManager<RequestAuthorizationContext> official(Predicate<CurrentOfficial> rule) {
        return (authentication, context) -> {
            CurrentOfficial me = CurrentOfficial.of(context.getRequest());
            return new AuthorizationDecision(me != null && rule.test(me));
        };
    }
}
