package vn.congtam.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The head of the document that describes the interfaces for programs. */
@Configuration(proxyBeanMethods = false)
class ApiDocumentConfiguration {

    @Bean
    OpenAPI apiDocument() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Công Tâm")
                                .version("v1")
                                .description(
                                        "Every call needs a signed-in session; a call that is no GET carries the CSRF token of the page in "
                                                + "the header X-CSRF-TOKEN. Numbers are exact decimals; errors are problem documents (RFC 9457)."));
    }
}
