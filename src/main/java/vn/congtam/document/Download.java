package vn.congtam.document;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.congtam.web.Attachment;

/** The answer with a paper. */
final class Download {

    private Download() {}

    static HttpHeaders headers(String fileName, MediaType type) {
        return Attachment.headers(fileName, type);
    }

    static ResponseEntity<byte[]> pdf(String fileName, byte[] content) {
        return Attachment.of(fileName, MediaType.APPLICATION_PDF, content);
    }
}
