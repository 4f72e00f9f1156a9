package vn.congtam.web;

import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.format.FormatterRegistry;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.thymeleaf.cache.StandardCacheManager;
import org.thymeleaf.dialect.IDialect;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import vn.congtam.shared.Points;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final int PARSED_TEMPLATES = 1_000;
    private static final int PARSED_EXPRESSIONS = 20_000;

    @Bean
    MessageSource messageSource(ResourcePatternResolver resources) throws IOException {
        return new ModuleMessages(resources, List.of(VIETNAMESE, Locale.ENGLISH));
    }

    /** The pages hold some nine thousand expressions; with room for fewer, every page would be parsed anew all the time. */
    @Autowired
    void keepWhatIsParsed(SpringTemplateEngine engine) {
        StandardCacheManager caches = new StandardCacheManager();
        caches.setTemplateCacheMaxSize(PARSED_TEMPLATES);
        caches.setExpressionCacheMaxSize(PARSED_EXPRESSIONS);
        engine.setCacheManager(caches);
        Set<IDialect> dialects = new LinkedHashSet<>();
        engine.getDialects()
                .forEach(dialect -> dialects.add(
                        dialect instanceof SpringStandardDialect usual ? QuickDialect.like(usual) : dialect));
        engine.setDialects(dialects);
    }

    /** Takes the place of the filter that Boot would register, for the same dispatches. */
    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> staticLinks() {
        FilterRegistrationBean<ResourceUrlEncodingFilter> filter = new FilterRegistrationBean<>(new StaticLinks());
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return filter;
    }

    /** PostgreSQL keeps no NUL character; no honest form sends one. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("ct-language");
        resolver.setDefaultLocale(VIETNAMESE);
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new PointsReader());
    }

    /** Accepts {@code 2,5} and {@code 2.5}; anything else is a type mismatch that the form shows beside the field. */
    private static final class PointsReader implements Converter<String, Points> {

        @Override
        @SuppressWarnings("NullAway") // a blank field is no value; the converter contract has no marker for it
        public Points convert(String source) {
            String text = source.strip().replace(',', '.').replace('−', '-');
            return text.isEmpty() ? null : Points.of(text);
        }
    }
}
