package vn.congtam.period;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class PeriodWebConfiguration implements WebMvcConfigurer {

    private final MonthInViewResolver months;

    PeriodWebConfiguration(MonthInViewResolver months) {
        this.months = months;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(months);
    }
}
