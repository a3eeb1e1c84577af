package dev.marquee.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.testkit.LockHolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing in a scratch folder outlives its process and the next start. */
class ScratchFolderTest {
    private static final String NAME = "marquee-import12345678901234567";

    @TempDir
    private Path parent;

    /** The parent as the system names it. */
    private Path real = Path.of("");

    @BeforeEach
    void follow() throws IOException {
        real = parent.toRealPath();
    }

    @Test
    void isRemovedWithItsFilesAtTheEnd() throws IOException {
        try (ScratchFolder folder = ScratchFolder.create(parent, "marquee-import")) {
            Files.writeString(folder.path().resolve("ratings.csv"), "Title,Rating");
            Files.createFile(
                    Files.createDirectory(folder.path().resolve("folder")).resolve("file"));
        }

        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void isRemovedAtTheNextStartIfItsProcessWasKilled() throws IOException {
        left(NAME);
        Files.createFile(real.resolve(NAME + ".lock"));

        removeAbandoned();

        assertThat(parent).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void isRemovedAtTheNextStartIfItsProcessWasKilledWhileItCreatedOrRemovedIt(boolean hasFolder) throws IOException {
        if (hasFolder) {
            Files.createDirectory(real.resolve(NAME));
        }
        Files.createFile(real.resolve(NAME + ".lock"));

        removeAbandoned();

        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void isRemovedWithoutALockHoweverYoungItIs() throws IOException {
        left(NAME);

        removeAbandoned();

        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void staysWhileItsProcessLives() throws IOException {
        try (ScratchFolder folder = ScratchFolder.create(parent, "marquee-import")) {
            Path file = Files.writeString(folder.path().resolve("ratings.csv"), "Title,Rating");

            removeAbandoned();

            assertThat(file).exists();
        }
    }

    @Test
    void staysWhileAnotherProcessLives() throws IOException, InterruptedException {
        Path folder = left(NAME);
        Process holder = LockHolder.start(real.resolve(NAME + ".lock"));
        try {
            removeAbandoned();

            assertThat(folder.resolve("ratings.csv")).exists();
        } finally {
            holder.destroyForcibly().waitFor();
        }
        removeAbandoned();
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void othersOfTheTemporaryFolderStay() throws IOException {
        List<Path> others = List.of(
                left("other12345678901234567"),
                left("marquee-import"),
                left("marquee-import2026"),
                left("marquee-import12345678901234567-mine"));
        Path link = Files.createSymbolicLink(real.resolve(NAME), others.getFirst());

        removeAbandoned();

        assertThat(others).allMatch(folder -> Files.exists(folder.resolve("ratings.csv")));
        assertThat(link).exists();
    }

    @Test
    void oneThatCannotBeRemovedKeepsNoOther() throws IOException {
        Path full = Files.createDirectory(real.resolve(NAME));
        Files.createFile(Files.createDirectories(full.resolve("folder/folder")).resolve("file"));
        left("marquee-import22345678901234567");
        left("marquee-import02345678901234567");

        removeAbandoned();

        try (var rest = Files.list(real)) {
            assertThat(rest).containsExactly(full);
        }
    }

    private void removeAbandoned() {
        ScratchFolder.removeAbandoned(parent, "marquee-import");
    }

    private Path left(String name) throws IOException {
        Path folder = Files.createDirectory(real.resolve(name));
        Files.writeString(folder.resolve("ratings.csv"), "Title,Rating");
        return folder;
    }
}
