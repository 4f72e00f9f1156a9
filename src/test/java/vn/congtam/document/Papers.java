package vn.congtam.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Files that somebody is given. */
final class Papers {

    private Papers() {}

    static byte[] bytes(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    /** Stays in target/papers for whoever wants to look at it. */
    static byte[] keep(String name, MvcTestResult answer) throws IOException {
        byte[] content = bytes(answer);
        Files.write(Files.createDirectories(Path.of("target/papers")).resolve(name), content);
        return content;
    }
}
