package vn.congtam.document.paper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.congtam.web.Attachment;

/** The answer with a paper. */
public final class Download {

    private Download() {}

    public static HttpHeaders headers(String fileName, MediaType type) {
        return Attachment.headers(fileName, type);
    }

    public static ResponseEntity<byte[]> pdf(String fileName, byte[] content) {
        return Attachment.of(fileName, MediaType.APPLICATION_PDF, content);
    }

    public static ResponseEntity<byte[]> docx(String fileName, byte[] content) {
        return Attachment.of(fileName, PaperDocx.TYPE, content);
    }
}
