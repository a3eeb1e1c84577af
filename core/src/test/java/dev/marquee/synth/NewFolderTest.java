package dev.marquee.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.UsageException;
import dev.marquee.testkit.LockHolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewFolderTest {
    @TempDir
    private Path folder;

    @Test
    void appearsWithItsFiles() {
        new NewFolder(folder.resolve("new")).write(1, inside -> Files.writeString(inside.resolve("a"), "x"));

        assertThat(folder.resolve("new/a")).hasContent("x");
        assertThat(folder).isDirectoryNotContaining("glob:.*");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void appearsWhereALinkLeads(boolean exists) throws IOException {
        Path real = folder.resolve("real");
        if (exists) {
            Files.createDirectory(real);
        }
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("real"));

        new NewFolder(link).write(1, inside -> Files.writeString(inside.resolve("a"), "x"));

        assertThat(link).isSymbolicLink();
        assertThat(real.resolve("a")).hasContent("x");
    }

    @Test
    void removesWhatAKilledWriteOfItLeft() throws IOException {
        Path left = Files.createDirectories(folder.resolve(".new.marquee-1234567890123456789/new"));
        Files.createFile(left.resolve("ratings.csv"));
        Files.createFile(folder.resolve(".new.marquee-1234567890123456789.lock"));
        Path other = Files.createDirectory(folder.resolve(".new.20240101120000"));

        new NewFolder(folder.resolve("new")).write(1, inside -> inside);

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(folder.resolve("new"), other);
        }
    }

    @Test
    void keepsWhatALivingWriteOfItWrites() throws IOException, InterruptedException {
        Path living = Files.createDirectory(folder.resolve(".new.marquee-1234567890123456789"));
        Process holder = LockHolder.start(folder.resolve(".new.marquee-1234567890123456789.lock"));
        try {
            new NewFolder(folder.resolve("new")).write(1, inside -> inside);

            assertThat(living).isDirectory();
        } finally {
            holder.destroyForcibly().waitFor();
        }
    }

    @Test
    void doesNotAppearAtALinkToItself() throws IOException {
        Path link = folder.resolve("link");
        Files.createSymbolicLink(link, link);

        assertThatThrownBy(() -> new NewFolder(link).write(1, inside -> inside))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("(a symbolic link that leads to itself)");
    }

    @Test
    void doesNotAppearIfTheDiskBecomesFull() {
        NewFolder target = new NewFolder(folder.resolve("new"));

        assertThatThrownBy(() -> target.write(1, inside -> {
                    Files.writeString(inside.resolve("a"), "half");
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(MarqueeException.class)
                .hasMessage(
                        "%s cannot be written (No space left on device); check the permissions and the free space of the folder above it, or give another path",
                        target.path());
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void isNotBegunIfTheDiskIsTooSmall() {
        NewFolder target = new NewFolder(folder.resolve("new"));

        assertThatThrownBy(() -> target.write(1L << 60, inside -> inside))
                .hasMessageMatching(".*new needs about 1152921.5 TB, but its disk has [\\d.]+ [KMGT]B free; free some"
                        + " space or give another path");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void isNoFileAndNotInAMissingFolder() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> new NewFolder(file).write(1, inside -> inside))
                .isInstanceOf(UsageException.class)
                .hasMessage("%s is not a folder; give the path of a new one", file);
        assertThatThrownBy(() -> new NewFolder(folder.resolve("a/b")).write(1, inside -> inside))
                .isInstanceOf(UsageException.class)
                .hasMessage("folder %s for b does not exist; create it or give another path", folder.resolve("a"));
    }
}
