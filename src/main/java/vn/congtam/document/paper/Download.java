package vn.congtam.document.paper;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file that is saved and never shown in place, never kept by anybody in between. */
public final class Download {

    public static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private Download() {}

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

    public static ResponseEntity<byte[]> pdf(String fileName, byte[] content) {
        return new ResponseEntity<>(content, headers(fileName, MediaType.APPLICATION_PDF), HttpStatus.OK);
    }

    public static ResponseEntity<byte[]> docx(String fileName, byte[] content) {
        return new ResponseEntity<>(content, headers(fileName, PaperDocx.TYPE), HttpStatus.OK);
    }
}
