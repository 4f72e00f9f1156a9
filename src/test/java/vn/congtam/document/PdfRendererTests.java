package vn.congtam.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.congtam.document.paper.PdfRenderer;
import vn.congtam.support.ApplicationTest;

@ApplicationTest
class PdfRendererTests {

    private static final String LETTERS =
            "aàảãáạ ăằẳẵắặ âầẩẫấậ eèẻẽéẹ êềểễếệ iìỉĩíị oòỏõóọ ôồổỗốộ ơờởỡớợ uùủũúụ ưừửữứự yỳỷỹýỵ đ "
                    + "AÀẢÃÁẠ ĂẰẲẴẮẶ ÂẦẨẪẤẬ EÈẺẼÉẸ ÊỀỂỄẾỆ IÌỈĨÍỊ OÒỎÕÓỌ ÔỒỔỖỐỘ ƠỜỞỠỚỢ UÙỦŨÚỤ ƯỪỬỮỨỰ YỲỶỸÝỴ Đ";

    @Autowired
    PdfRenderer renderer;

    @Test
    void everyVietnameseLetterIsDrawnInEveryFace() {
        Pdf pdf = Pdf.of(renderer.draw(page("<p>" + LETTERS + "</p><p style=\"font-weight:bold\">" + LETTERS
                + "</p><p style=\"font-style:italic\">" + LETTERS + "</p>")));
        String letters = LETTERS.replace(" ", "");
        assertThat(pdf.text().replace(" ", "")).isEqualTo(letters + letters + letters);
        assertThat(pdf.fonts()).hasSize(3);
        assertThat(pdf.embedded()).isTrue();
    }

    @Test
    void opensNoNetwork() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            assertThat(renderer.draw(hostile(address))).isNotEmpty();
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void opensNoFile(@TempDir Path directory) throws IOException {
        ImageIO.write(
                new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB),
                "png",
                directory.resolve("a.png").toFile());
        Files.writeString(directory.resolve("a.css"), "p::after { content: 'stolen' }");
        byte[] pdf = renderer.draw(hostile(directory.toUri().toString()));
        assertThat(Pdf.of(pdf).text()).contains("kept").doesNotContain("stolen");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (COSName name : document.getPage(0).getResources().getXObjectNames()) {
                assertThat(document.getPage(0).getResources().isImageXObject(name))
                        .isFalse();
            }
        }
    }

    private static String hostile(String address) {
        return page("<p>kept</p><img src=\"" + address + "/a.png\"/><object data=\"" + address
                        + "/a.pdf\" type=\"application/pdf\"></object><p style=\"background-image:url('" + address
                        + "/a.png')\">x</p>")
                .replace(
                        "</head>",
                        "<link rel=\"stylesheet\" href=\"" + address + "/a.css\"/><style>@import url('" + address
                                + "/a.css'); @font-face { font-family: x; src: url('" + address
                                + "/x.ttf') }</style></head>");
    }

    private static String page(String body) {
        return "<html><head><title>x</title><style>body { font-family: 'Liberation Serif' }</style></head><body>" + body
                + "</body></html>";
    }
}
