package dev.marquee.persist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.data.MarqueeException;
import dev.marquee.math.Rng;
import dev.marquee.testkit.SmallData;
import dev.marquee.testkit.TableModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every change to a file is rejected with a one-sentence message that names the file. */
class DamagedFileTest {
    @TempDir
    private Path folder;

    private Path path;
    private byte[] whole;

    @BeforeEach
    void writeAFile() throws IOException {
        path = folder.resolve("cinema.marquee");
        TestFile.write(path, SmallData.cinema(), 1);
        whole = Files.readAllBytes(path);
    }

    @Test
    void rejectsAFlippedBitInAnyByte() throws IOException {
        for (int position = 0; position < whole.length; position++) {
            byte[] flipped = whole.clone();
            flipped[position] ^= (byte) (1 << position % 8);
            assertRejected(flipped, "bit %d of byte %d flipped".formatted(position % 8, position));
        }
    }

    @Test
    void rejectsAnyFlippedBitOfTheHeader() throws IOException {
        for (int bit = 0; bit < 64 * 8; bit++) {
            byte[] flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertRejected(flipped, "bit %d flipped".formatted(bit));
        }
    }

    @Test
    void rejectsRandomlyReplacedBytes() throws IOException {
        Rng rng = Rng.keyed(7);
        for (int round = 0; round < 500; round++) {
            byte[] altered = whole.clone();
            int start = rng.nextInt(whole.length);
            int end = Math.min(whole.length, start + 1 + rng.nextInt(100));
            for (int position = start; position < end; position++) {
                altered[position] = (byte) rng.nextInt(256);
            }
            if (!Arrays.equals(altered, whole)) {
                assertRejected(altered, "bytes %d..%d replaced".formatted(start, end));
            }
        }
    }

    @Test
    void rejectsTruncationAtAnyLength() throws IOException {
        for (int length = 0; length < whole.length; length += length < 200 ? 1 : 13) {
            assertRejected(Arrays.copyOf(whole, length), "cut to %d bytes".formatted(length));
        }
        assertRejected(Arrays.copyOf(whole, whole.length - 1), "one byte short");
    }

    @Test
    void rejectsAnExtension() throws IOException {
        for (int more : new int[] {1, 63, 64, 65, 4096}) {
            assertRejected(Arrays.copyOf(whole, whole.length + more), "%d zeros more".formatted(more));
        }
        byte[] twice = Arrays.copyOf(whole, 2 * whole.length);
        System.arraycopy(whole, 0, twice, whole.length, whole.length);
        assertRejected(twice, "the file twice");
    }

    /** With valid checksums a change may be accepted; any failure must be a {@link MarqueeException}. */
    @Test
    void readsOrRejectsAForgedFile() throws IOException {
        Rng rng = Rng.keyed(11);
        for (int round = 0; round < 1500; round++) {
            Forgery forgery = Forgery.of(whole);
            for (int changes = 1 + rng.nextInt(3); changes > 0; changes--) {
                int position = 12 + rng.nextInt(rng.nextInt(4) == 0 ? 48 : whole.length - 12);
                forgery.bytes().put(position, (byte) (rng.nextInt(2) == 0 ? rng.nextInt(256) : 0x7F + rng.nextInt(3)));
            }
            Files.write(path, forgery.signed());
            try {
                readAll();
            } catch (MarqueeException e) {
                assertSentence(e);
            }
        }
    }

    private void assertRejected(byte[] bytes, String damage) throws IOException {
        Files.write(path, bytes);
        assertThatThrownBy(this::readAll)
                .as(damage)
                .isInstanceOfSatisfying(MarqueeException.class, this::assertSentence);
    }

    private void assertSentence(MarqueeException e) {
        assertThat(e.getMessage())
                .startsWith("model file " + path + " ")
                .contains("; ")
                .doesNotContain("\n", "null", "Exception");
    }

    private void readAll() {
        try (ModelFile file = ModelFile.open(path)) {
            file.model(new TableModel.Codec());
        }
    }
}
