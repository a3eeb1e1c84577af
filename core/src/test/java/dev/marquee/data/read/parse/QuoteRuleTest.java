package dev.marquee.data.read.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteRuleTest {
    private static final QuoteRule RULE = new QuoteRule((byte) ';');

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "\"a\", 2",
                "\"a\";b, 2",
                "\"a\" \t;b, 2",
                "\"\", 1",
                "\"\";b, 1",
                "\"a\"\"\", 4",
                "\"a\"\", -1",
                "\"a\"\"\"\"\", 6",
                "\"a\"\"b\";c, 5",
                "\"\"\"a\";c, 4",
                "\"a\"b\";c, 4",
                "\"a;b\"c, -1",
                "\"a;\";c, 3",
                "\"a, -1",
                "\", -1",
            })
    void aMarkBeforeTheDelimiterOrTheEndClosesAField(String text, int close) {
        assertThat(RULE.closing(bytes(text), 1, bytes(text).length)).isEqualTo(close);
        assertThat(RULE.closing(bytes(text + "\""), 1, bytes(text).length))
                .as("a mark behind the line")
                .isEqualTo(close);
        assertThat(RULE.closing(bytes(text + "x"), 1, bytes(text).length))
                .as("text behind the line")
                .isEqualTo(close);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "\"a, true",
                "\"a\", false",
                "\"a\"b, false",
                "\"a\"\", true",
                "\"a\"\"b, true",
                "\"a \"b\" c, true",
                "\"a \"b\" c\" d, false",
                "\", true",
            })
    void aFieldThatDoesNotCloseGoesOnIfItsMarksDoNotPairUp(String text, boolean isOpen) {
        assertThat(RULE.isOpen(bytes(text), 0, bytes(text).length)).isEqualTo(isOpen);
        assertThat(RULE.isOpen(bytes("\"" + text + "\""), 1, 1 + bytes(text).length))
                .as("marks around the line")
                .isEqualTo(isOpen);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "a;b, false",
                "a;\"b, true",
                "\"a, true",
                "` \"a`, true",
                "a; \"b, true",
                "a;\"b\", false",
                "\"a;b\";\"c, true",
                "\"a;b\";\"c\", false",
                "\"a;b\" ;c;\"d, true",
                "\"a\";;\"b, true",
                "a\"b;c, false",
                "a;b \", false",
                "\"a\" b;\"c, true",
                "\"a\" b;c, false",
                "\"\";\"b, true",
                "\"a\"\";b, true",
                "`\"a; `, true",
                "`a;  `, false",
                ";;, false",
                "``, false",
            })
    void aLineEndsInsideOfAFieldThatItOpensOnly(String line, boolean endsInside) throws UnclosedQuoteException {
        assertThat(endsInside(line, false)).isEqualTo(endsInside);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "a, true",
                "a;b, true",
                "``, true",
                "\"\", true",
                "a\"\"b, true",
                "a\"\", true",
                "\", false",
                "a\", false",
                "\";b, false",
                "a\";b, false",
                "`a\"  `, false",
                "`a\" ;b`, false",
                "a\"\"\";b, false",
                "\"\"\";b, false",
                "a\";\"b, true",
                "`a\" ; \"b`, true",
                "\"; \"b, true",
                "a;\";\"b\";c, false",
                "a\";\"b\";\"c, true",
                "\";\";b, true",
            })
    void aLineThatBeginsInsideOfAFieldEndsOutsideOnceAMarkClosedIt(String line, boolean endsInside)
            throws UnclosedQuoteException {
        assertThat(endsInside(line, true)).isEqualTo(endsInside);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b", "\"b;c", "a;b;\"c", "a\" b;c", "a\"\"\"b"})
    void aMarkThatNeitherClosesNorIsDoubledShowsThatTheFieldWasNeverToGoOn(String line) {
        assertThatThrownBy(() -> endsInside(line, true)).isInstanceOf(UnclosedQuoteException.class);
    }

    @ParameterizedTest
    @CsvSource({"'  a', 2", "'\t\u0000a', 2", "a, 0", "'   ', 3", "' ; a', 1", "'', 0", "é, 0"})
    void skipsBlanksAndControlCharactersUpToTheDelimiter(String text, int at) {
        assertThat(RULE.skipBlanks(bytes(text), 0, bytes(text).length)).isEqualTo(at);
        assertThat(RULE.skipBlanks(bytes(text + " "), 0, bytes(text).length)).isEqualTo(at);
    }

    @ParameterizedTest
    @CsvSource({"'\t\ta', 0", "' \ta', 1"})
    void aTabThatIsTheDelimiterIsNoBlank(String text, int at) {
        assertThat(new QuoteRule((byte) '\t').skipBlanks(bytes(text), 0, text.length()))
                .isEqualTo(at);
    }

    /** Whether the line ends inside of a field, by itself and followed by what would close or open one. */
    private static boolean endsInside(String line, boolean isInside) throws UnclosedQuoteException {
        int to = bytes(line).length;
        boolean alone = RULE.endsInside(bytes(line), to, isInside);
        assertThat(RULE.endsInside(bytes(line + "\""), to, isInside)).isEqualTo(alone);
        assertThat(RULE.endsInside(bytes(line + ";\""), to, isInside)).isEqualTo(alone);
        return alone;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
