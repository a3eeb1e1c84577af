package dev.marquee.data.read.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineFieldsTest {
    /** The fields that were needed, divided by bars, and what was noticed about the line. */
    private record Split(String fields, int count, boolean isOpen, boolean hasDoubledMarks) {}

    @ParameterizedTest
    @CsvSource({
        "a;b;c, a|b|c",
        ";b;c, |b|c",
        "a;;c, a||c",
        "a;b;, a|b|",
        ";;, ||",
        "'a ;b\t;c  ', a|b|c",
        "' a; b;\tc', a|b|c",
        "' ; ; ', ||",
        "x y; z ;Café, x y|z|Café",
    })
    void takesFieldsBetweenDelimitersWithoutTheBlanksAroundThem(String line, String fields) {
        assertThat(split(line, ";", 3)).isEqualTo(new Split(fields, 3, false, false));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "\"a\";\"b\";\"c\", a|b|c",
                "\"a;\";b;\"c;d\", a;|b|c;d",
                "\"\";b;\"\", |b|",
                "` \"a\" ; \" b \";\"c\" `, a|b|c",
                "\"a;b\" ;c;d, a;b|c|d",
                "\"Tom \"Tiny\" Lee\";b;c, Tom \"Tiny\" Lee|b|c",
                "a\"b;c\";d, a\"b|c\"|d",
            })
    void marksAroundAFieldQuoteIt(String line, String fields) {
        assertThat(split(line, ";", 3)).isEqualTo(new Split(fields, 3, false, false));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "\"a\"\"b\";c, a\"\"b|c",
                "\"\"\"a\";c, \"\"a|c",
                "\"a\"\"\";c, a\"\"|c",
                "\"a\"\";b\";c, a\"\";b|c",
                "c;\"\"\"\"\"\", c|\"\"\"\"",
            })
    void noticesDoubledMarksInAQuotedField(String line, String fields) {
        assertThat(split(line, ";", 2)).isEqualTo(new Split(fields, 2, false, true));
        assertThat(split("a;\"b\"", ";", 2).hasDoubledMarks()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "\"a;b, 1",
                "x;\"a;b, 2",
                "x;y;\"a;b, 3",
                "x;y;z;\"a, 4",
                "\"a\"\";b, 1",
            })
    void isOpenIfAQuotedFieldDoesNotEnd(String line, int count) {
        Split split = split(line, ";", count);

        assertThat(split.isOpen()).isTrue();
        assertThat(split(line, ";", 1).isOpen()).as("behind the needed fields").isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"\"a\" b;c, \"a\" b|c", "x;\"a\" b, x|\"a\" b", "\"\"\"\" b;c, \"\"\"\" b|c"})
    void marksThatPairUpAreTextIfTheyDoNotQuoteTheField(String line, String fields) {
        assertThat(split(line, ";", 2)).isEqualTo(new Split(fields, 2, false, false));
        assertThat(split(line, ";", 1).isOpen()).isFalse();
    }

    @Test
    void forgetsWhatItNoticedInTheLineBefore() {
        byte[] bytes = "\"a\"\"b\";c\"d;\"e;f;g".getBytes(StandardCharsets.UTF_8);
        LineFields fields = new LineFields(bytes, format(";", 2));
        fields.split(0, 8);
        assertThat(fields.hasDoubledMarks).isTrue();
        fields.split(8, 14);
        assertThat(fields.isOpen).isTrue();

        fields.split(15, bytes.length);

        assertThat(fields.hasDoubledMarks || fields.isOpen).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "a::b::c, a|b|c",
        "a:b::c::d, a:b|c|d",
        "a::b:::c, a|b|:c",
        "::b::c:, |b|c:",
        "a:: b ::, a|b|",
        "'\"a::b\"::c', '\"a|b\"|c'",
    })
    void doubleColonsDivideFieldsWithoutQuotes(String line, String fields) {
        assertThat(split(line, "::", 3)).isEqualTo(new Split(fields, 3, false, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b c", "  a   b c", "a b  c  ", "a \"b\" c", " \"a\"  b \"c\" "})
    void severalBlanksDivideFieldsLikeOne(String line) {
        assertThat(split(line, " ", 3)).isEqualTo(new Split("a|b|c", 3, false, false));
        assertThat(split(line, " ", 4).count())
                .as("a blank at the end begins no field")
                .isEqualTo(3);
    }

    @Test
    void aLineOfBlanksHasOneEmptyField() {
        assertThat(split("   ", " ", 3)).isEqualTo(new Split("", 1, false, false));
        assertThat(split("   ", ";", 3)).isEqualTo(new Split("", 1, false, false));
        assertThat(split("", ";", 3)).isEqualTo(new Split("", 1, false, false));
    }

    @Test
    void tabsDivideFieldsThatAreEmpty() {
        assertThat(split("\t\ta", "\t", 3)).isEqualTo(new Split("||a", 3, false, false));
        assertThat(split("a\t \t\"b\tc\"\t", "\t", 3)).isEqualTo(new Split("a||b\tc", 3, false, false));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "a, 1",
                "a;, 2",
                "a;b, 2",
                "a;b;c, 3",
                "a;b;;, 2",
                "`a;b; ;  `, 2",
                "`a;b;c; `, 3",
                "a;b;;d, 4",
                "a;b;;d;;, 4",
                "a;b;\"c;d\", 3",
                "a;b;\"\";\"d\", 4",
                "a;b;\"\";d;\"e\", 5",
                "a;b;\" ;c\", 3",
                "a;b;\"c\"\";d\";e, 4",
                "a;b;\"c\" d;e, 4",
                "a;b; \"c;d\" ;e, 4",
                "a;b;\"c;d, 4",
            })
    void countsTheFieldsUpToTheLastThatIsNotEmpty(String line, int count) {
        assertThat(split(line, ";", 2).count()).isEqualTo(count);
    }

    @Test
    void countsFieldsBetweenDoubleColonsBehindTheNeededOnes() {
        assertThat(split("a::b::c:d::\"e::f", "::", 2)).isEqualTo(new Split("a|b", 5, false, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00A0a", // no-break space
                "a\u00A0",
                "\uFEFFa", // byte order mark
                "a\u200B\u200B", // zero-width spaces
                "\u3000a\u3000", // ideographic spaces
                "\u2028a\u2029", // line and paragraph separators
                "\u0085a\u200E", // next line, left-to-right mark
                "\u00A0 \u00A0a",
                "a\u0000",
                "\"\u00A0a \"",
            })
    void leavesOutWhatCannotBeSeenAroundAField(String field) {
        assertThat(split(field + ";b", ";", 2).fields()).isEqualTo("a|b");
        assertThat(split("b;" + field, ";", 2).fields()).isEqualTo("b|a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00A0", "\u200B\uFEFF", "\u00A0 \u3000"})
    void aFieldOfNothingThatCanBeSeenIsEmpty(String field) {
        assertThat(split("b;" + field + ";c", ";", 3).fields()).isEqualTo("b||c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"é", "naïve", "a\u00A0b", "a\u200Bé", "東京", "é-1"})
    void keepsLettersAndWhatCannotBeSeenBetweenThem(String field) {
        assertThat(split(field + ";b", ";", 2).fields()).isEqualTo(field + "|b");
    }

    @Test
    void leavesBytesThatAreNotUtf8AsTheyAre() {
        byte[] bytes = "\u00FFa\u00C2\u00A0".getBytes(StandardCharsets.ISO_8859_1);
        LineFields fields = new LineFields(bytes, format(";", 1));

        fields.split(0, bytes.length);

        assertThat(fields.ends[0] - fields.starts[0]).isEqualTo(4);
    }

    /** Splits a line that is all there is, and checks that what is around it in a block makes no difference. */
    private static Split split(String line, String delimiter, int needed) {
        byte[] alone = line.getBytes(StandardCharsets.UTF_8);
        byte[] block = (delimiter + line + delimiter).getBytes(StandardCharsets.UTF_8);
        byte[] marks = ("\"" + line + "\"").getBytes(StandardCharsets.UTF_8);
        Split split = split(alone, 0, alone.length, delimiter, needed);

        assertThat(split(block, delimiter.length(), delimiter.length() + alone.length, delimiter, needed))
                .isEqualTo(split);
        assertThat(split(marks, 1, 1 + alone.length, delimiter, needed)).isEqualTo(split);
        return split;
    }

    private static Split split(byte[] bytes, int from, int to, String delimiter, int needed) {
        LineFields fields = new LineFields(bytes, format(delimiter, needed));
        int count = fields.split(from, to);
        List<String> texts = IntStream.range(0, Math.min(needed, count))
                .mapToObj(i ->
                        new String(bytes, fields.starts[i], fields.ends[i] - fields.starts[i], StandardCharsets.UTF_8))
                .toList();
        return new Split(String.join("|", texts), count, fields.isOpen, fields.hasDoubledMarks);
    }

    private static RatingsFormat format(String delimiter, int needed) {
        return new RatingsFormat(
                delimiter,
                delimiter.length() == 1,
                0,
                needed,
                new RatingColumns(0, 0, needed - 1, -1, true),
                Optional.empty());
    }
}
