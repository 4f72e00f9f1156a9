package vn.congtam.account.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * What the server answers to a request that it cannot even read (a broken address, a broken request line): no filter sees such
 * a request, so the safety headers and a plain page are put here.
 */
class RefusedByServer extends ErrorReportValve {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final String page;

    RefusedByServer(MessageSource messages) {
        page = """
                <!DOCTYPE html>
                <html lang="vi"><head><meta charset="utf-8"><title>%1$s</title></head>
                <body><h1>%1$s</h1><p>%2$s</p><p><a href="/">%3$s</a></p></body></html>
                """.formatted(
                        messages.getMessage("web.error.title", null, VIETNAMESE),
                        messages.getMessage("web.error.badRequest", null, VIETNAMESE),
                        messages.getMessage("web.error.home", null, VIETNAMESE));
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        SafeHeaders.put(response, request.isSecure());
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        try {
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(page);
                response.finishResponse();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
