package dev.marquee.server;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.data.MarqueeException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why a server does not start. */
class NotStartingTest {
    @TempDir
    private Path folder;

    @Test
    void saysThatThePortIsTaken() {
        Path model = ServedModels.tiny(folder);
        try (TestServer server = TestServer.start(model)) {
            assertThatExceptionOfType(MarqueeException.class)
                    .isThrownBy(() -> TestServer.start(model, "listen.port=" + server.port()))
                    .withMessageContaining("cannot listen on 127.0.0.1:" + server.port());
        }
    }

    @Test
    void saysWhichCertificateIsMissing() {
        Path model = ServedModels.tiny(folder);

        assertThatExceptionOfType(MarqueeException.class)
                .isThrownBy(() -> TestServer.start(model, "listen.tlsCertificate=no.pem", "listen.tlsKey=no.key"))
                .withMessageContaining("certificate file no.pem does not exist");
    }
}
