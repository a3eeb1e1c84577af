package dev.marquee.data.read.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.marquee.data.RatingScale;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatingLinesTest {
    private static final RatingColumns USUAL = new RatingColumns(0, 1, 2, 3, false);
    private static final LineParsing STARS = LineParsing.of(USUAL, Optional.of(RatingScale.HALF_STARS));
    private static final LineParsing WEIGHTS = LineParsing.of(new RatingColumns(0, 1, 2, -1, true), Optional.empty());

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void numbersLinesByAnyLineEndAndSkipsBlankOnes(String lineEnd) {
        String text = "a;x;1;9\n\n  \nb;y;2;8\noops\n\n\nc;z;3;7\n\n".replace("\n", lineEnd);

        ParsedBlock block = STARS.parse(text, true);

        assertThat(STARS.ratings(block)).containsExactly("a x 1.0 9", "b y 2.0 8", "c z 3.0 7");
        assertThat(block.lines).isEqualTo(9);
        assertThat(block.errors).singleElement().extracting(LineError::line).isEqualTo(5L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r", "\r\n"})
    void theLastLineMayOrMayNotEnd(String lineEnd) {
        ParsedBlock block = STARS.parse("a;x;1;9\nb;y;2;8" + lineEnd, false);

        assertThat(STARS.ratings(block)).containsExactly("a x 1.0 9", "b y 2.0 8");
        assertThat(block.lines).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {";;;", ";", ";;", " ; ;\t;", ";;;;;;", "   ", "\u2003;\u2003;;"})
    void aRowOfDelimitersOnlyIsBlank(String row) {
        ParsedBlock block = STARS.parse("a;x;1;9\n" + row + "\nb;y;2;8", false);

        assertThat(block.errorCount).isZero();
        assertThat(STARS.ratings(block)).containsExactly("a x 1.0 9", "b y 2.0 8");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                ";;4;9, 1, user, ``, the id of a user",
                ";x;4;9, 1, user, ``, the id of a user",
                "a;;4;9, 2, movie, ``, the id of a movie",
                "a;x;;9, 3, rating, ``, a rating in 0.5..5 in steps of 0.5",
                "a;x;4;noon, 4, time, noon, a time from 1970 to 2106",
                "a;x;4, 4, line, a;x;4, a line of at least 4 fields",
                "a;x;4;9;7, 5, line, a;x;4;9;7, `a line of 4 fields, not 5; a value that contains ';' must be in double quotes`",
                "a;x;4;\"9, 4, line, a;x;4;\"9, a quotation mark that closes the one opened in it",
                "a;x;4;9;\"b, 5, line, a;x;4;9;\"b, a quotation mark that closes the one opened in it",
            })
    void anErrorNamesTheColumnWhatIsInItAndWhatWasExpected(
            String line, int column, String field, String found, String expected) {
        ParsedBlock block = STARS.parse(line, false);

        assertThat(block.size).isZero();
        assertThat(block.errorCount).isEqualTo(1);
        assertThat(block.hasOpenQuote).isEqualTo(expected.startsWith("a quotation mark"));
        assertThat(block.errors).singleElement().satisfies(error -> {
            assertThat(error.line()).isEqualTo(1);
            assertThat(error.column()).isEqualTo(column);
            assertThat(error.field()).isEqualTo(field);
            assertThat(error.found()).isEqualTo(found);
            assertThat(error.expected()).startsWith(expected);
        });
    }

    @Test
    void stopsAtTheFirstErrorIfStrict() {
        ParsedBlock block = STARS.parse("a;x;1;9\noops\nb;y;2;8\noops\n", false);

        assertThat(STARS.ratings(block)).containsExactly("a x 1.0 9");
        assertThat(block.lines).isEqualTo(2);
        assertThat(block.errorCount).isEqualTo(1);
    }

    @Test
    void countsAllErrorsAndKeepsTheFirstFiveIfLenient() {
        ParsedBlock block = STARS.parse("1\n2\n3\na;x;1;9\n4\n5\n6\n7\n", true);

        assertThat(block.errorCount).isEqualTo(7);
        assertThat(block.errors).extracting(LineError::found).containsExactly("1", "2", "3", "4", "5");
        assertThat(STARS.ratings(block)).containsExactly("a x 1.0 9");
    }

    @Test
    void doubledMarksInAQuotedIdStandForOne() {
        ParsedBlock block = STARS.parse("\"a\"\"b\";\"x\"\"\";4;9\n\"a\"\"b\";y;5;9\na\"\"b;\"y\";3;9", false);

        assertThat(STARS.ratings(block)).containsExactly("a\"b x\" 4.0 9", "a\"b y 5.0 9", "a\"\"b y 3.0 9");
    }

    @Test
    void findsIdsAmongThoseThatTheDataSetLists() {
        RatingLines known = new RatingLines(
                STARS.lines().format(),
                Optional.of(IdTable.of(List.of("a", "b\"c"))),
                Optional.of(IdTable.of(List.of("7", "8"))));

        ParsedBlock block = new LineParsing(known).parse("\"b\"\"c\";8;4;9\na;7;4;9\n\"d\"\"e\";7;4;9\na;9;4;9", true);

        assertThat(block.user).containsExactly(1, 0);
        assertThat(block.movie).containsExactly(1, 0);
        assertThat(block.errors)
                .extracting(LineError::field, LineError::found, LineError::expected)
                .containsExactly(
                        tuple("user", "d\"\"e", "the id of a user that the data set lists"),
                        tuple("movie", "9", "the id of a movie that the data set lists"));
    }

    @Test
    void keepsAsManyRatingsAsABlockOfShortLinesHas() {
        String text = "1;2;3;\n4;5;1;\n".repeat(200);

        assertThat(STARS.ratings(text))
                .hasSize(400)
                .endsWith("1 2 3.0 0", "4 5 1.0 0")
                .containsOnly("1 2 3.0 0", "4 5 1.0 0");
        assertThat(WEIGHTS.ratings("1;2;3\n4;5;1\n".repeat(200))).hasSize(400).containsOnly("1 2 3.0 0", "4 5 1.0 0");
    }

    @ParameterizedTest
    @CsvSource({
        "\u00FF;x;4;9, true",
        "a;x\u00FF;4;9, true",
        "a;x;\u00FF;9, true",
        "\u00FF, true",
        "a;x;4;9, false",
        "oops, false",
        "a;x;4;9;\u00FF, true",
    })
    void noticesBytesThatAreNotUtf8InIdsAndErrors(String line, boolean isMalformed) {
        ParsedBlock block = STARS.parse(line.getBytes(StandardCharsets.ISO_8859_1), true);

        assertThat(block.isMalformed()).isEqualTo(isMalformed);
    }
}
