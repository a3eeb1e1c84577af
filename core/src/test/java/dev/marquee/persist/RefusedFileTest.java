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

/** The sentence for each way in which a file cannot be read. */
class RefusedFileTest {
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
    void rejectsAFileThatIsNotThere() throws IOException {
        Files.delete(path);
        assertRejected("is not there; check the path, or train a model to have one");
    }

    @Test
    void rejectsADirectory() throws IOException {
        Files.delete(path);
        Files.createDirectory(path);
        assertRejected("is a directory or a device; name the file itself");
    }

    @Test
    void rejectsAFileItMayNotRead() throws IOException {
        path.toFile().setReadable(false);
        assumeFalse(Files.isReadable(path), "this user reads what no permission allows, so no file is unreadable");
        assertRejected("cannot be read (permission denied); check the file and who may read it");
    }

    @Test
    void rejectsAnEmptyFile() throws IOException {
        assertRejected(new byte[0], "is empty; copy it again or train the model again");
    }

    @Test
    void rejectsAFileThatIsNotOurs() throws IOException {
        String sentence = "does not start as one does; give a file that Marquee wrote";
        assertRejected("userId,movieId,rating\n1,2,3".getBytes(StandardCharsets.UTF_8), sentence);
        assertRejected(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, sentence);
    }

    @Test
    void rejectsAFileOfANewerFormat() throws IOException {
        whole[8] = 2;
        assertRejected(whole, "is of format 2 and this Marquee reads up to 1; use a newer Marquee");
    }

    @Test
    void rejectsAFileThatIsCutShort() throws IOException {
        assertRejected(Arrays.copyOf(whole, 5), "is cut short, 5 bytes of 64; copy it again or train the model again");
        assertRejected(
                Arrays.copyOf(whole, 1000),
                "is cut short, 1000 bytes of %d; copy it again or train the model again".formatted(whole.length));
    }

    @Test
    void rejectsAFileThatIsLongerThanItSays() throws IOException {
        assertRejected(
                Arrays.copyOf(whole, whole.length + 1),
                "has %d bytes where it says %d; copy it again or train the model again"
                        .formatted(whole.length + 1, whole.length));
    }

    @Test
    void namesThePartThatWasAltered() throws IOException {
        assertAltered(45, "header");
        assertAltered(70, "model card");
        assertAltered(whole.length - 1, "table of sections");
        Forgery file = Forgery.of(whole);
        assertAltered(file.section("model.table") + 3, "section model.table");
        assertAltered(file.section("rating.level") + 63, "section rating.level");
    }

    @Test
    void rejectsLengthsThatCannotBe() throws IOException {
        assertImpossible(Forgery.CARD_LENGTH, Integer.MAX_VALUE, "holds a card of 2147483647 bytes");
        assertImpossible(Forgery.CARD_LENGTH, -1, "holds a card of -1 bytes");
        assertImpossible(Forgery.SECTION_COUNT, Integer.MAX_VALUE, "and 2147483647 sections");
        assertImpossible(Forgery.TABLE_OFFSET, 0, "up to byte 0 in a file of");
        int line = Forgery.of(whole).line("model.table");
        assertImpossible(line + 8, Integer.MAX_VALUE, "holds section model.table of 2147483647 bytes");
        assertImpossible(line + 12, Integer.MIN_VALUE, "holds section model.table of -9223372036854775696 bytes");
        assertImpossible(line, 64, "bytes at 64, which no model file can");
        assertImpossible(line + 16, 99, "holds a section of type 99");
    }

    @Test
    void rejectsTextsAndRatingsThatMakeNoSense() throws IOException {
        Forgery file = Forgery.of(whole);
        assertImpossible(file.section("user.id"), Integer.MAX_VALUE, "2147483647 texts in");
        assertImpossible(file.section("user.id") + 8, -5, "texts that do not follow one another");
        assertImpossible(file.section("rating.movie"), 6, "rating 1 is out of order, of no movie or off its scale");
        assertImpossible(file.section("rating.level"), -1, "rating 0 is out of order, of no movie or off its scale");
        assertImpossible(file.section("rating.count"), -1, "that make no sense");
        assertImpossible(file.section("movie.genre"), 4, "that make no sense");
    }

    @Test
    void rejectsACardThatMakesNoSense() throws IOException {
        assertCardImpossible("\"seed\"", "\"sead\"", "seed is missing");
        assertCardImpossible("\"seed\":1", "\"seed\":[", "no JSON");
        assertCardImpossible("\"users\":4", "\"users\":{", "no JSON");
        assertCardImpossible("0.9375", "\"9375\"", "rmse is not of the right kind but 9375");
        assertCardImpossible("0.9375", "1e9999", "rmse is Infinity; JSON has only finite numbers");
        assertCardImpossible("\"best\":1", "\"best\":.", "no JSON");
        assertCardImpossible("2026-01", "2026-13", "could not be parsed");
        assertCardImpossible("\"movies\":7", "\"movies\":8", "instead of 8");
    }

    private void assertCardImpossible(String text, String other, String what) throws IOException {
        Forgery forgery = Forgery.of(whole);
        int place = new String(whole, StandardCharsets.ISO_8859_1).indexOf(text);
        forgery.bytes().put(place, other.getBytes(StandardCharsets.UTF_8));
        assertImpossible(forgery, what);
    }

    private void assertAltered(int place, String part) throws IOException {
        byte[] altered = whole.clone();
        altered[place] ^= 4;
        assertRejected(
                altered,
                "was altered: the checksum of its %s is wrong; copy it again or train the model again".formatted(part));
    }

    private void assertImpossible(int place, int value, String what) throws IOException {
        Forgery forgery = Forgery.of(whole);
        forgery.bytes().putInt(place, value);
        assertImpossible(forgery, what);
    }

    private void assertImpossible(Forgery forgery, String what) throws IOException {
        Files.write(path, forgery.signed());
        assertThatThrownBy(this::readAll)
                .isInstanceOf(MarqueeException.class)
                .hasMessageStartingWith("model file " + path + " holds ")
                .hasMessageContaining(what)
                .hasMessageEndingWith("; train the model again");
    }

    private void assertRejected(byte[] bytes, String sentence) throws IOException {
        Files.write(path, bytes);
        assertRejected(sentence);
    }

    private void assertRejected(String sentence) {
        assertThatThrownBy(this::readAll)
                .isInstanceOf(MarqueeException.class)
                .hasMessage("model file " + path + " " + sentence);
    }

    private void readAll() {
        try (ModelFile file = ModelFile.open(path)) {
            file.model(new TableModel.Codec());
        }
    }
}
