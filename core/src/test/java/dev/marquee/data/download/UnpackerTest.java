package dev.marquee.data.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.testkit.Zip;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UnpackerTest {
    @TempDir
    Path outside;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ml-inside/../../escaped",
                "../escaped",
                "/escaped",
                "escaped",
                "other/escaped",
                "ml-inside\\..\\escaped",
                "ml-inside/..\\..\\escaped",
                "C:/escaped",
                "ml-inside/C:escaped",
                "ml-inside//escaped",
                "ml-inside/./escaped",
                "ml-inside/.. /escaped"
            })
    void rejectsAnEntryOutsideItsFolder(String name) throws IOException {
        byte[] zip = new Zip()
                .with("ml-inside/good", new byte[1])
                .with(name, new byte[1])
                .bytes();

        assertThatThrownBy(() -> unpack(zip))
                .isInstanceOf(ZipException.class)
                .hasMessage("entry '%s' is not a plain path inside ml-inside/".formatted(name));
        assertLeavesNothing();
    }

    @Test
    void rejectsASymbolicLink() throws IOException {
        byte[] zip = Archives.withALink(new Zip()
                .with("ml-inside/link", "/etc".getBytes(StandardCharsets.UTF_8))
                .bytes());

        assertThatThrownBy(() -> unpack(zip))
                .isInstanceOf(ZipException.class)
                .hasMessage("entry 'ml-inside/link' is a symbolic link");
        assertLeavesNothing();
    }

    @Test
    void findsALinkAfterFilesAndBeforeAComment() throws IOException {
        byte[] zip = Archives.good();
        byte[] commented = Arrays.copyOf(zip, zip.length + 300);
        commented[zip.length - 2] = 300 % 256;
        commented[zip.length - 1] = 300 / 256;
        assertThat(unpack(commented)).isDirectory();

        byte[] linked = Archives.withALink(zip);
        byte[] both = Arrays.copyOf(linked, linked.length + 300);
        both[zip.length - 2] = 300 % 256;
        both[zip.length - 1] = 300 / 256;
        assertThatThrownBy(() -> unpack(both)).hasMessageContaining("is a symbolic link");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 21, 22, 1000, 99_000})
    void rejectsATruncatedArchive(int length) throws IOException {
        byte[] zip = Arrays.copyOf(Archives.good(), length);

        assertThatThrownBy(() -> unpack(zip)).isInstanceOf(ZipException.class);
        assertLeavesNothing();
    }

    @Test
    void rejectsZipBombs() throws IOException {
        byte[] zip = new Zip().with("ml-inside/zeros", new byte[1 << 20]).bytes();

        assertThatThrownBy(() -> unpack(zip))
                .isInstanceOf(ZipException.class)
                .hasMessageContaining("50 times its size");
        assertLeavesNothing();
    }

    @Test
    void rejectsTooManyEntries() throws IOException {
        Zip many = new Zip();
        for (int i = 0; i <= 1000; i++) {
            many.with("ml-inside/" + i, new byte[0]);
        }

        assertThatThrownBy(() -> unpack(many.bytes()))
                .isInstanceOf(ZipException.class)
                .hasMessage("it has 1001 entries; at most 1000 are allowed");
        assertLeavesNothing();
    }

    @Test
    void removesLeftoversOfAnEarlierAttempt() throws IOException {
        Path leftover = Files.createDirectories(outside.resolve("data.unpacking/old"));
        Files.writeString(leftover.resolve("file"), "old");

        Path data = unpack(Archives.good());

        assertThat(data.resolve("old")).doesNotExist();
        assertThat(data.resolve("README.txt")).exists();
    }

    @Test
    void leavesNothingWhenInterrupted() throws IOException {
        Unpacker unpacker = new Unpacker(Files.write(outside.resolve("archive"), Archives.good()), "ml-inside");
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> unpacker.unpackTo(outside.resolve("data")))
                .isInstanceOf(ClosedByInterruptException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertLeavesNothing();
    }

    private Path unpack(byte[] zip) throws IOException {
        Path archive = Files.write(outside.resolve("archive"), zip);
        return new Unpacker(archive, "ml-inside").unpackTo(outside.resolve("data"));
    }

    private void assertLeavesNothing() throws IOException {
        try (var files = Files.list(outside)) {
            assertThat(files).containsExactly(outside.resolve("archive"));
        }
    }
}
