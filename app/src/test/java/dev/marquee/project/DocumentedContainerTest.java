package dev.marquee.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The container and the service that docs/operations.md describes can retrain and keep their users. */
class DocumentedContainerTest {
    private static final Path ROOT = Path.of(System.getProperty("marquee.root", ".."));

    @Test
    void keepsModelAndUsersInOneNamedVolume() throws IOException {
        List<String> servers = Files.readAllLines(ROOT.resolve("docs/operations.md")).stream()
                .filter(line -> line.startsWith("docker run -p"))
                .toList();

        assertThat(servers).isNotEmpty().allSatisfy(line -> {
            assertThat(line).containsPattern(" -v [a-z][a-z-]*:/data ");
            assertThat(line)
                    .as("no file is mounted into the folder whose files change")
                    .doesNotContain(":/data/");
        });
    }

    @Test
    void writesApartFromTheVolumeOnlyToTheFolderOfTemporaryFiles() throws IOException {
        assertThat(Files.readString(ROOT.resolve("docs/operations.md"))).contains(" --read-only --tmpfs /tmp:rw,exec,");
        assertThat(Files.readString(ROOT.resolve("packaging/Containerfile"))).doesNotContain("java.io.tmpdir");
    }

    @Test
    void isAServiceThatWritesToItsOwnFoldersOnly() throws IOException {
        assertThat(Files.readString(ROOT.resolve("packaging/marquee.service")))
                .contains("DynamicUser=yes", "ProtectSystem=strict", "PrivateTmp=yes")
                .contains(
                        "StateDirectory=marquee",
                        "LogsDirectory=marquee",
                        "ExecReload=/bin/sh -c 'kill -HUP $MAINPID'");
    }

    @Test
    void servesAModelOfTheVolume() throws IOException {
        assertThat(Files.readString(ROOT.resolve("packaging/Containerfile")))
                .contains("MARQUEE_MODEL=/data/model.marquee", "WORKDIR /data", "VOLUME /data");
    }
}
