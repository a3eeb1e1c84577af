package dev.marquee.service.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing of an upload outlives its process and the next start. */
class UploadFolderTest {
    @TempDir
    private Path parent;

    @Test
    void isRemovedWithItsFilesAfterTheImport() throws IOException {
        try (UploadFolder folder = UploadFolder.create(parent)) {
            Files.writeString(folder.path().resolve("ratings.csv"), "Title,Rating");
        }

        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void isRemovedAtTheNextStartIfItsProcessWasKilled() throws IOException {
        Files.writeString(left("marquee-import1").resolve(".lock"), "");

        UploadFolder.removeAbandoned(parent);

        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void isRemovedWithoutALockIfItIsOld() throws IOException {
        Path old = left("marquee-import2");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        Path young = left("marquee-import3");

        UploadFolder.removeAbandoned(parent);

        assertThat(old).doesNotExist();
        assertThat(young).as("its process may be about to lock it").exists();
    }

    @Test
    void staysWhileItsProcessLives() throws IOException {
        Path other = left("marquee-import4");
        try (UploadFolder folder = UploadFolder.create(parent);
                FileChannel channel =
                        FileChannel.open(other.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();

            UploadFolder.removeAbandoned(parent);

            assertThat(folder.path()).exists();
            assertThat(other.resolve("ratings.csv")).exists();
        }
    }

    @Test
    void othersOfTheTemporaryFolderStay() throws IOException {
        Path other = left("other-program");
        Path link = Files.createSymbolicLink(parent.resolve("marquee-import5"), other);
        Files.writeString(other.resolve(".lock"), "");

        UploadFolder.removeAbandoned(parent);

        assertThat(other.resolve("ratings.csv")).exists();
        assertThat(link).exists();
    }

    private Path left(String name) throws IOException {
        Path folder = Files.createDirectory(parent.resolve(name));
        Files.writeString(folder.resolve("ratings.csv"), "Title,Rating");
        return folder;
    }
}
