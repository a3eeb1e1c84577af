package dev.marquee.service.retrain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server that was killed while it retrained leaves next to the model, after the next start. */
class KilledRetrainingTest {
    @TempDir
    private Path folder;

    private ModelVersions versions = new ModelVersions(Path.of(""));

    @BeforeEach
    void serve() throws IOException {
        versions = new ModelVersions(file("movies.marquee", "served"));
    }

    @Test
    void isNothingOfAModelThatWasBeingWritten() throws IOException {
        file(".movies.next.marquee.1-1f.tmp", "half");
        file(".movies.marquee.1-1f.tmp", "half");
        file(".movies.retrainings.json.1-1f.tmp", "half");

        versions.removeAbandoned();

        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
        assertThat(versions.served()).hasContent("served");
        assertThat(folder).as("a server that only serves changes nothing").isDirectoryNotContaining("glob:**.lock");
    }

    @Test
    void isNothingOfAModelThatWasNotYetServed() throws IOException {
        file("movies.next.marquee", "next");
        file(".movies.base.marquee.link", "served");

        versions.removeAbandoned();

        assertThat(versions.next()).doesNotExist();
        assertThat(folder).isDirectoryNotContaining("glob:**.link");
    }

    @Test
    void isTheModelBeforeAsThePreviousOne() throws IOException {
        file("movies.outgoing.marquee", "before");

        versions.removeAbandoned();

        assertThat(versions.previous()).hasContent("before");
        assertThat(versions.served()).hasContent("served");
    }

    @Test
    void isAllIfAnotherServerRetrains() throws IOException {
        Path next = file("movies.next.marquee", "next");

        try (ModelLock _ = ModelLock.tryAcquire(versions.served()).orElseThrow()) {
            versions.removeAbandoned();
        }

        assertThat(next).hasContent("next");
    }

    @Test
    void areTheVersionsThatAreKept() throws IOException {
        List<Path> kept = List.of(
                file("movies.previous.marquee", "1"),
                file("movies.base.marquee", "2"),
                file("movies.aside.marquee", "3"),
                file(".other.marquee.1-1f.tmp", "4"));
        file("movies.next.marquee", "next");

        versions.removeAbandoned();

        assertThat(kept).allMatch(Files::exists);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
