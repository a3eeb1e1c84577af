package dev.marquee.persist;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.testkit.SmallData;
import dev.marquee.testkit.TableModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The message for each reason why a file cannot be read. */
class RejectedFileTest {
    @TempDir
    private Path folder;

    private final Dataset cinema = SmallData.cinema();
    private Path path;
    private byte[] whole;

    @BeforeEach
    void writeAFile() throws IOException {
        path = folder.resolve("cinema.marquee");
        TestFile.write(path, cinema, 1);
        whole = Files.readAllBytes(path);
    }

    @Test
    void rejectsAMissingFile() throws IOException {
        Files.delete(path);
        assertRejected("does not exist; check the path, or train a model");
    }

    @Test
    void rejectsADirectory() throws IOException {
        Files.delete(path);
        Files.createDirectory(path);
        assertRejected("is a directory or a device; give the path of the file");
    }

    @Test
    void rejectsAnUnreadableFile() throws IOException {
        path.toFile().setReadable(false);
        assumeFalse(Files.isReadable(path), "this user ignores file permissions, so every file is readable");
        assertRejected("cannot be read (permission denied); check the file and its permissions");
    }

    @Test
    void rejectsAnEmptyFile() throws IOException {
        assertRejected(new byte[0], "is empty; copy it again or train the model again");
    }

    @Test
    void rejectsAFileOfAnotherKind() throws IOException {
        String message = "has no model file signature; give a file that Marquee wrote";
        assertRejected("userId,movieId,rating\n1,2,3".getBytes(StandardCharsets.UTF_8), message);
        assertRejected(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, message);
    }

    @Test
    void rejectsAFileOfANewerFormat() throws IOException {
        whole[8] = 3;
        assertRejected(whole, "has format 3, but this version of Marquee reads formats up to 2; use a newer version");
    }

    @Test
    void rejectsATruncatedFile() throws IOException {
        assertRejected(
                Arrays.copyOf(whole, 5), "is truncated to 5 of 64 bytes; copy it again or train the model again");
        assertRejected(
                Arrays.copyOf(whole, 1000),
                "is truncated to 1000 of %d bytes; copy it again or train the model again".formatted(whole.length));
    }

    @Test
    void rejectsAnExtendedFile() throws IOException {
        assertRejected(
                Arrays.copyOf(whole, whole.length + 1),
                "has %d bytes but its header says %d; copy it again or train the model again"
                        .formatted(whole.length + 1, whole.length));
    }

    @Test
    void namesTheAlteredPart() throws IOException {
        assertAltered(45, "header");
        assertAltered(70, "model card");
        assertAltered(whole.length - 1, "table of sections");
        Forgery file = Forgery.of(whole);
        assertAltered(file.section("model.table") + 3, "section model.table");
        assertAltered(file.section("rating.level") + 63, "section rating.level");
    }

    @Test
    void rejectsInvalidLengths() throws IOException {
        assertImpossible(Forgery.CARD_LENGTH, Integer.MAX_VALUE, "content: a card of 2147483647 bytes");
        assertImpossible(Forgery.CARD_LENGTH, -1, "content: a card of -1 bytes");
        assertImpossible(Forgery.SECTION_COUNT, Integer.MAX_VALUE, "and 2147483647 sections");
        assertImpossible(Forgery.TABLE_OFFSET, 0, "up to byte 0 in a file of");
        int line = Forgery.of(whole).line("model.table");
        assertImpossible(line + 8, Integer.MAX_VALUE, "content: section model.table of 2147483647 bytes");
        assertImpossible(line + 12, Integer.MIN_VALUE, "content: section model.table of -9223372036854775696 bytes");
        assertImpossible(line, 64, "bytes at 64; train");
        assertImpossible(line + 16, 99, "content: a section of type 99");
    }

    @Test
    void rejectsInvalidTextsAndRatings() throws IOException {
        Forgery file = Forgery.of(whole);
        assertImpossible(file.section("user.id"), Integer.MAX_VALUE, "2147483647 strings in");
        assertImpossible(file.section("user.id") + 8, -5, "offsets of strings that are not ascending");
        assertImpossible(
                file.section("rating.movie"), 6, "rating 1 is out of order, of an unknown movie or off the scale");
        assertImpossible(
                file.section("rating.level"), -1, "rating 0 is out of order, of an unknown movie or off the scale");
        assertImpossible(file.section("rating.count"), -1, "content: users, movies and ratings (");
        assertImpossible(file.section("movie.genre"), 4, "content: users, movies and ratings (");
    }

    @Test
    void rejectsNumbersThatAreNotFiniteAnywhereInASection() throws IOException {
        Forgery file = Forgery.of(whole);
        int numbers = 4 * 7;
        for (int at = 0; at < numbers; at++) {
            for (float number : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
                assertImpossible(
                        file.section("model.table") + Float.BYTES * at,
                        Float.floatToRawIntBits(number),
                        "content: a number that is not finite in section model.table;");
            }
        }
    }

    @Test
    void rejectsAnInvalidCard() throws IOException {
        assertCardImpossible("\"seed\"", "\"sead\"", "seed is missing");
        assertCardImpossible("\"seed\":1", "\"seed\":[", "not valid JSON");
        assertCardImpossible("\"users\":4", "\"users\":{", "not valid JSON");
        assertCardImpossible("0.9375", "\"9375\"", "rmse has the wrong type, got 9375");
        assertCardImpossible("0.9375", "1e9999", "rmse is Infinity; numbers in JSON must be finite");
        assertCardImpossible("\"best\":1", "\"best\":.", "not valid JSON");
        assertCardImpossible("2026-01", "2026-13", "could not be parsed");
        assertCardImpossible("\"movies\":7", "\"movies\":8", "instead of 8");
    }

    private void assertCardImpossible(String text, String other, String content) throws IOException {
        Forgery forgery = Forgery.of(whole);
        int position = new String(whole, StandardCharsets.ISO_8859_1).indexOf(text);
        forgery.bytes().put(position, other.getBytes(StandardCharsets.UTF_8));
        assertImpossible(forgery, content);
    }

    private void assertAltered(int position, String part) throws IOException {
        byte[] altered = whole.clone();
        altered[position] ^= 4;
        assertRejected(
                altered,
                "was altered: the checksum of its %s is wrong; copy it again or train the model again".formatted(part));
    }

    private void assertImpossible(int position, int value, String content) throws IOException {
        Forgery forgery = Forgery.of(whole);
        forgery.bytes().putInt(position, value);
        assertImpossible(forgery, content);
    }

    private void assertImpossible(Forgery forgery, String content) throws IOException {
        Files.write(path, forgery.signed());
        assertThatThrownBy(this::readAll)
                .isInstanceOf(MarqueeException.class)
                .hasMessageStartingWith("model file " + path + " has invalid content: ")
                .hasMessageContaining(content)
                .hasMessageEndingWith("; train the model again");
    }

    private void assertRejected(byte[] bytes, String message) throws IOException {
        Files.write(path, bytes);
        assertRejected(message);
    }

    private void assertRejected(String message) {
        assertThatThrownBy(this::readAll)
                .isInstanceOf(MarqueeException.class)
                .hasMessage("model file " + path + " " + message);
    }

    private void readAll() {
        try (ModelFile file = ModelFile.open(path)) {
            file.model(new TableModel.Codec());
        }
    }
}
