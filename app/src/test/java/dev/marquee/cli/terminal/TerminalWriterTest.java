package dev.marquee.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TerminalWriterTest {
    private final StringWriter text = new StringWriter();

    @Test
    void showsControlCharactersAsJsonDoes() {
        plain().println("a\u001B[31mEVIL\u001B[0m\u0007\u009B2J\rb\tc");

        assertThat(text).hasToString("a\\u001b[31mEVIL\\u001b[0m\\u0007\\u009b2J\\u000db\tc\n");
    }

    @Property
    void noTextReachesATerminalAsACommand(
            @ForAll @CharRange(from = '\0', to = '\u00FF') @CharRange(from = '\u2000', to = '\u2070') String any) {
        StringWriter shown = new StringWriter();
        TerminalWriter writer = TerminalWriter.of(shown, 20, true);
        writer.prose(any);
        writer.println(any);
        writer.print(Printable.line(any));
        writer.flush();

        assertThat(shown.toString().replace("\r\n", "").chars())
                .noneMatch(c -> (Character.isISOControl(c) && c != '\n' && c != '\t') || (c >= 0x202A && c <= 0x202E));
        assertThat(Printable.line(any)).doesNotContain("\n");
    }

    @Test
    void turnsStylesIntoColoursWhereThereAreSome() {
        TerminalWriter.of(text, 80, true).println(Style.ERROR.of("marquee:") + " no");
        plain().println(Style.ERROR.of("marquee:") + " no");

        assertThat(text).hasToString("\u001B[1;31mmarquee:\u001B[0m no\nmarquee: no\n");
    }

    @Test
    void takesNoTextOfAFileForAStyle() {
        TerminalWriter.of(text, 80, true)
                .println(Printable.lines("{\n  \"title\" : \"" + Style.BOLD.of("M") + "\"\n}\n"));

        assertThat(text).hasToString("""
                {
                  "title" : "\\ufdd0M\\ufdef"
                }
                """);
    }

    @Test
    void wrapsSentencesBetweenWordsOnATerminalOnly() {
        terminal(24).prose("the store is busy; try again in a moment\nshort");
        plain().prose("the store is busy; try again in a moment");

        assertThat(text).hasToString("""
                the store is busy; try
                  again in a moment
                short
                the store is busy; try again in a moment
                """);
    }

    @Test
    void wrapsACommandSoThatItCanBeCopied() {
        terminal(40).prose("Next: ./marquee recommend --model my.marquee --user 42");

        assertThat(text).hasToString("""
                Next: ./marquee recommend --model \\
                  my.marquee --user 42
                """);
    }

    @Property
    void keepsEveryWordWhenWrapping(
            @ForAll @CharRange(from = 'a', to = 'z') @CharRange(from = ' ', to = ' ') @StringLength(max = 300)
                    String any,
            @ForAll @IntRange(min = 10, max = 100) int columns) {
        StringWriter shown = new StringWriter();
        TerminalWriter.of(shown, columns, false).prose(any);

        assertThat(shown.toString().split("\\s+", -1)).isEqualTo((any.stripTrailing() + "\n").split("\\s+", -1));
    }

    @Test
    void knowsThatOutputWasLost() {
        TerminalWriter full = TerminalWriter.of(
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("No space left on device");
                    }
                },
                Terminal.NO_TERMINAL,
                false);
        full.println("lost");

        assertThat(full.failure()).hasValueSatisfying(e -> assertThat(e).hasMessage("No space left on device"));
        assertThat(plain().failure()).isEmpty();
    }

    private TerminalWriter plain() {
        return terminal(Terminal.NO_TERMINAL);
    }

    private TerminalWriter terminal(int columns) {
        return TerminalWriter.of(text, columns, false);
    }
}
