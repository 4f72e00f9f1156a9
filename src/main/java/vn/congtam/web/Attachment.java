package vn.congtam.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The answer with a file that is saved and never shown in place, never kept by anybody in between. */
public final class Attachment {

    public static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private Attachment() {}

    /** @param fileName may hold any letters; characters that file systems refuse are replaced */
    public static HttpHeaders headers(String fileName, MediaType type) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(type);
        headers.setCacheControl(CacheControl.noStore());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename(fileName.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "-"), StandardCharsets.UTF_8)
                .build());
        return headers;
    }

    /** For files that are written while they are made. */
    public static void begin(HttpServletResponse response, String fileName, MediaType type) {
        headers(fileName, type).forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
    }

    public static ResponseEntity<byte[]> of(String fileName, MediaType type, byte[] content) {
        return new ResponseEntity<>(content, headers(fileName, type), HttpStatus.OK);
    }
}
