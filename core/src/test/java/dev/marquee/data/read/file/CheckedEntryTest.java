package dev.marquee.data.read.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.testkit.Zip;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckedEntryTest {
    private static final String TEXT = "1,2,3 é\n";

    @TempDir
    private Path folder;

    /** A use of an open entry. */
    @FunctionalInterface
    private interface Use<T> {
        T of(InputStream in) throws IOException;
    }

    @Test
    void readsTheBytesOfTheFile() throws IOException {
        Path zip = new Zip().with("a.csv", TEXT).write(folder.resolve("good.zip"));

        byte[] bytes = read(zip, InputStream::readAllBytes);

        assertThat(bytes).isEqualTo(TEXT.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsSingleBytesUpToTheEnd() throws IOException {
        Path zip = new Zip().with("a.csv", new byte[] {'a', 0, (byte) 0xFF}).write(folder.resolve("good.zip"));

        int[] bytes = read(zip, in -> new int[] {in.read(), in.read(), in.read(), in.read()});

        assertThat(bytes).containsExactly('a', 0, 0xFF, -1);
    }

    @Test
    void rejectsAFileWhoseChecksumIsWrongOnceItIsRead() throws IOException {
        Path zip = damaged();

        assertThatThrownBy(() -> read(zip, InputStream::readAllBytes))
                .isInstanceOf(ZipException.class)
                .hasMessage("its checksum is wrong");
        byte[] beginning = read(zip, in -> in.readNBytes(3));
        assertThat(beginning).as("not before its end").isEqualTo("1,2".getBytes(StandardCharsets.UTF_8));
        int nothing = read(zip, in -> in.read(new byte[0]));
        assertThat(nothing).isZero();
    }

    /** An archive with another checksum than that of its file. */
    private Path damaged() throws IOException {
        byte[] bytes = new Zip().with("a.csv", TEXT).bytes();
        CRC32 sum = new CRC32();
        sum.update(TEXT.getBytes(StandardCharsets.UTF_8));
        for (int at = 0; at + 4 <= bytes.length; at++) {
            if (littleEndian(bytes, at) == sum.getValue()) {
                bytes[at] ^= 1;
            }
        }
        return Files.write(folder.resolve("bad.zip"), bytes);
    }

    private static long littleEndian(byte[] bytes, int at) {
        return (bytes[at] & 0xFFL)
                | (bytes[at + 1] & 0xFFL) << 8
                | (bytes[at + 2] & 0xFFL) << 16
                | (bytes[at + 3] & 0xFFL) << 24;
    }

    private static <T> T read(Path zip, Use<T> use) throws IOException {
        Function<Path, T> reader = root -> {
            try (InputStream in = new InputFile(root.resolve("a.csv")).stored()) {
                return use.of(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        try {
            return new Archive(zip).use(reader);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
