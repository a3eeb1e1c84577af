package dev.marquee.data.read.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.marquee.data.RatingScale;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatingLinesTest {
    private static final RatingColumns USUAL = new RatingColumns(0, 1, 2, 3, false);
    private static final RatingColumns WITHOUT_TIME = new RatingColumns(0, 1, 2, -1, false);
    private static final RatingLines STARS = lines(USUAL, Optional.of(RatingScale.HALF_STARS));
    private static final RatingLines WEIGHTS = lines(new RatingColumns(0, 1, 2, -1, true), Optional.empty());

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void numbersLinesByAnyLineEndAndSkipsBlankOnes(String lineEnd) {
        String text = "a;x;1;9\n\n  \nb;y;2;8\noops\n\n\nc;z;3;7\n\n".replace("\n", lineEnd);

        ParsedBlock block = parse(STARS, text, true);

        assertThat(ratings(STARS, block)).containsExactly("a x 1.0 9", "b y 2.0 8", "c z 3.0 7");
        assertThat(block.lines).isEqualTo(9);
        assertThat(block.errors).singleElement().extracting(LineError::line).isEqualTo(5L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r", "\r\n"})
    void theLastLineMayOrMayNotEnd(String lineEnd) {
        ParsedBlock block = parse(STARS, "a;x;1;9\nb;y;2;8" + lineEnd, false);

        assertThat(ratings(STARS, block)).containsExactly("a x 1.0 9", "b y 2.0 8");
        assertThat(block.lines).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {";;;", ";", ";;", " ; ;\t;", ";;;;;;", "   ", "\u2003;\u2003;;"})
    void aRowOfDelimitersOnlyIsBlank(String row) {
        ParsedBlock block = parse(STARS, "a;x;1;9\n" + row + "\nb;y;2;8", false);

        assertThat(block.errorCount).isZero();
        assertThat(ratings(STARS, block)).containsExactly("a x 1.0 9", "b y 2.0 8");
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
        ParsedBlock block = parse(STARS, line, false);

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
        ParsedBlock block = parse(STARS, "a;x;1;9\noops\nb;y;2;8\noops\n", false);

        assertThat(ratings(STARS, block)).containsExactly("a x 1.0 9");
        assertThat(block.lines).isEqualTo(2);
        assertThat(block.errorCount).isEqualTo(1);
    }

    @Test
    void countsAllErrorsAndKeepsTheFirstFiveIfLenient() {
        ParsedBlock block = parse(STARS, "1\n2\n3\na;x;1;9\n4\n5\n6\n7\n", true);

        assertThat(block.errorCount).isEqualTo(7);
        assertThat(block.errors).extracting(LineError::found).containsExactly("1", "2", "3", "4", "5");
        assertThat(ratings(STARS, block)).containsExactly("a x 1.0 9");
    }

    @ParameterizedTest
    @CsvSource({
        "4, 4",
        "4.0, 4",
        "4., 4",
        ".5, 0.5",
        "04.50, 4.5",
        "000000004, 4",
        "0000000000000004, 4",
        "4.0000000, 4",
        "4.00000000000000, 4",
        "'4,5', 4.5",
        "+4, 4",
        "4e0, 4",
        "0.5, 0.5",
        "5, 5",
    })
    void aRatingMayBeWrittenInAnyForm(String text, float value) {
        assertThat(ratings(STARS, "a;x;" + text + ";9")).containsExactly("a x " + value + " 9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "5.5",
                "4.2",
                "40",
                "-4",
                "-0.5",
                ".",
                "-",
                "-.",
                "4..0",
                "4.0.0",
                "4-",
                "4f",
                "x",
                "NaN",
                "4/",
                "4:",
                "1e9",
                "100000000000000000000",
                "4294967300"
            })
    void aRatingOffTheScaleIsAnError(String text) {
        ParsedBlock block = parse(STARS, "a;x;" + text + ";9", false);

        assertThat(block.size).isZero();
        assertThat(block.errors).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo("rating");
            assertThat(error.found()).isEqualTo(text);
        });
    }

    @Test
    void anEmptyRatingAtTheEndOfTheLastLineIsAnError() {
        ParsedBlock block = parse(lines(WITHOUT_TIME, Optional.of(RatingScale.HALF_STARS)), "a;x;", false);

        assertThat(block.errors).singleElement().extracting(LineError::found).isEqualTo("");
    }

    @ParameterizedTest
    @CsvSource({"-9.75, -9.75", "-0.25, -0.25", "-10, -10", "10, 10", "0, 0", "-0, 0", "-.5, -0.5"})
    void aScaleMayHaveNegativeLevels(String text, float value) {
        RatingLines lines = lines(USUAL, Optional.of(RatingScale.parse("-10..10:0.25")));

        assertThat(ratings(lines, "a;x;" + text + ";9")).containsExactly("a x " + value + " 9");
    }

    @Test
    void aContinuousScaleKeepsEveryDigitAFloatHas() {
        RatingLines lines = lines(USUAL, Optional.of(RatingScale.continuous(0, 1)));

        assertThat(ratings(lines, "a;x;0.1234567;9\nb;y;3e-4;8\nc;z;1;7"))
                .containsExactly("a x 0.1234567 9", "b y 3.0E-4 8", "c z 1.0 7");
        assertThat(parse(lines, "a;x;1.01;9", false).errors)
                .singleElement()
                .extracting(LineError::expected)
                .asString()
                .startsWith("a rating in 0..1 (");
    }

    @Test
    void aWeightIsAboveZero() {
        assertThat(ratings(WEIGHTS, "a;x;2.5\nb;y;1e3\nc;z;1.4e-45"))
                .containsExactly("a x 2.5 0", "b y 1000.0 0", "c z 1.4E-45 0");
        for (String weight : List.of("0", "-1", "", "NaN", "1e39", "1e-60")) {
            assertThat(parse(WEIGHTS, "a;x;" + weight, false).errors)
                    .as(weight)
                    .singleElement()
                    .extracting(LineError::field)
                    .isEqualTo("weight");
        }
    }

    @Test
    void anEventWithoutWeightCountsOnce() {
        RatingLines events = lines(new RatingColumns(1, 0, -1, 2, true), Optional.empty());

        assertThat(ratings(events, "x;a;9\nx;b;\n")).containsExactly("a x 1.0 9", "b x 1.0 0");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "0, 0",
        "000000000009, 9",
        "4294967295, 4294967295",
        "1112487028000, 1112487028",
        "1112487028.9, 1112487028",
        "1.112487028e9, 1112487028",
        "2021-01-29, 1611878400",
        "2021-01-29T07:01:00Z, 1611903660",
        "NULL, 0",
    })
    void aTimeMayBeWrittenInAnyForm(String text, long seconds) {
        assertThat(ratings(STARS, "a;x;4;" + text)).containsExactly("a x 4.0 " + seconds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-9",
                "noon",
                "4294967296",
                "99999999999",
                "99999999999999999999",
                "12/",
                "12:",
                "2021-02-30",
                "9;"
            })
    void anythingElseIsNoTime(String text) {
        ParsedBlock block = parse(STARS, "a;x;4;\"" + text + "\"", false);

        assertThat(block.size).isZero();
        assertThat(block.errors).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo("time");
            assertThat(error.found()).isEqualTo(text);
        });
    }

    @Test
    void doubledMarksInAQuotedIdStandForOne() {
        ParsedBlock block = parse(STARS, "\"a\"\"b\";\"x\"\"\";4;9\n\"a\"\"b\";y;5;9\na\"\"b;\"y\";3;9", false);

        assertThat(ratings(STARS, block)).containsExactly("a\"b x\" 4.0 9", "a\"b y 5.0 9", "a\"\"b y 3.0 9");
    }

    @Test
    void findsIdsAmongThoseThatTheDataSetLists() {
        RatingLines lines = new RatingLines(
                STARS.format(),
                Optional.of(IdTable.of(List.of("a", "b\"c"))),
                Optional.of(IdTable.of(List.of("7", "8"))));

        ParsedBlock block = parse(lines, "\"b\"\"c\";8;4;9\na;7;4;9\n\"d\"\"e\";7;4;9\na;9;4;9", true);

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

        assertThat(ratings(STARS, text))
                .hasSize(400)
                .endsWith("1 2 3.0 0", "4 5 1.0 0")
                .containsOnly("1 2 3.0 0", "4 5 1.0 0");
        assertThat(ratings(WEIGHTS, "1;2;3\n4;5;1\n".repeat(200))).hasSize(400).containsOnly("1 2 3.0 0", "4 5 1.0 0");
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
        ParsedBlock block = parse(STARS, line.getBytes(StandardCharsets.ISO_8859_1), true);

        assertThat(block.isMalformed()).isEqualTo(isMalformed);
    }

    private static RatingLines lines(RatingColumns columns, Optional<RatingScale> scale) {
        return new RatingLines(
                new RatingsFormat(";", true, 0, columns.last() + 1, columns, scale),
                Optional.empty(),
                Optional.empty());
    }

    /** The ratings that the lines parse, as {@code user movie value time}. */
    private static List<String> ratings(RatingLines lines, String text) {
        return ratings(lines, parse(lines, text, false));
    }

    private static List<String> ratings(RatingLines lines, ParsedBlock block) {
        Optional<RatingScale> levels = lines.format().scale().filter(RatingScale::hasLevels);
        return IntStream.range(0, block.size)
                .mapToObj(i -> "%s %s %s %d"
                        .formatted(
                                block.users.id(block.user[i]),
                                block.movies.id(block.movie[i]),
                                levels.isPresent() ? levels.get().value(block.level[i]) : block.value[i],
                                Integer.toUnsignedLong(block.time[i])))
                .toList();
    }

    private static ParsedBlock parse(RatingLines lines, String text, boolean lenient) {
        return parse(lines, text.getBytes(StandardCharsets.UTF_8), lenient);
    }

    private static ParsedBlock parse(RatingLines lines, byte[] block, boolean lenient) {
        return lines.parse(block, lenient);
    }
}
