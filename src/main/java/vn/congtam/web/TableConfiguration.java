package vn.congtam.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the tables of all modules behind their pages. */
@Configuration(proxyBeanMethods = false)
class TableConfiguration implements WebMvcConfigurer {

    private final TableExports exports;

    TableConfiguration(TableExports exports) {
        this.exports = exports;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(exports);
    }
}
