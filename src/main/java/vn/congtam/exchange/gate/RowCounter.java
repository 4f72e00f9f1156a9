package vn.congtam.exchange.gate;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import vn.congtam.exchange.ApiRows;

/** Notes for the record of the call how many rows its answer holds. */
@RestControllerAdvice("vn.congtam.exchange")
class RowCounter implements ResponseBodyAdvice<Object> {

    static final String ROWS = RowCounter.class.getName() + ".rows";

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType contentType,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (request instanceof ServletServerHttpRequest servlet) {
            int rows = body instanceof ApiRows page ? page.rows() : body == null ? 0 : 1;
            servlet.getServletRequest().setAttribute(ROWS, rows);
        }
        return body;
    }
}
