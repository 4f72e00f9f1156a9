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
                                        "Other systems call with the token of their client in the header Authorization (Bearer), people try out points with "
                                                + "their session and the CSRF token of the page in the header X-CSRF-TOKEN. Errors are problem "
                                                + "documents (RFC 9457), in English where Accept-Language prefers it, else in Vietnamese."));
    }
}
