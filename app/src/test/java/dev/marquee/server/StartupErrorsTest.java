package dev.marquee.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.data.MarqueeException;
import dev.marquee.server.settings.Setting;
import dev.marquee.server.settings.SettingValues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors that prevent a server from starting. */
class StartupErrorsTest {
    @TempDir
    private Path folder;

    @Test
    void reportsAPortInUseAndCreatesNoStore() {
        Path model = ServedModels.tiny(folder);
        Path store = folder.resolve("users.db");
        try (TestServer server = TestServer.start(model)) {
            assertThatExceptionOfType(MarqueeException.class)
                    .isThrownBy(() -> TestServer.start(model, "listen.port=" + server.port(), "store=" + store))
                    .withMessageContaining("cannot listen on 127.0.0.1:" + server.port());
        }
        assertThat(store).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bad host", "[::1", "192.0.2.1"})
    void rejectsTheHostOfAnotherMachine(String host) {
        assertThatExceptionOfType(MarqueeException.class)
                .isThrownBy(() -> TestServer.start(folder.resolve("none.marquee"), "listen.host=" + host))
                .withMessageContaining("cannot listen on " + host);
    }

    @Test
    void namesTheFileOfTitlesThatIsAnother() throws IOException {
        Path model = ServedModels.tiny(folder);
        Path akas = Files.writeString(folder.resolve("films.csv"), "title,year\n");

        assertThatExceptionOfType(MarqueeException.class)
                .isThrownBy(() -> StartupChecks.check(
                        SettingValues.gather(
                                        Optional.empty(),
                                        Map.of("MARQUEE_IMPORTS_AKAS", akas.toString()),
                                        Map.of(Setting.MODEL, model.toString()))
                                .settings(),
                        false))
                .withMessageContaining("films.csv is not IMDb's title.akas.tsv");
    }

    @Test
    void namesTheMissingCertificate() {
        Path model = ServedModels.tiny(folder);

        assertThatExceptionOfType(MarqueeException.class)
                .isThrownBy(() -> TestServer.start(model, "listen.tlsCertificate=no.pem", "listen.tlsKey=no.key"))
                .withMessageContaining("certificate file no.pem does not exist");
    }
}
