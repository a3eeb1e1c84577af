package dev.marquee.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.cli.terminal.TerminalWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NextStepTest {
    @Test
    void quotesWhatAShellWouldSplit() {
        assertThat(printed(80, List.of("info", "my model.marquee", "it's")))
                .isEqualTo("Next: ./marquee info 'my model.marquee' 'it'\\''s'\n");
    }

    /** The shell itself says what it makes of the line, also of one that is wrapped. */
    @Property(tries = 40)
    void canBeCopiedToAShell(
            @ForAll @Size(min = 1, max = 6)
                    List<@CharRange(from = ' ', to = '~') @StringLength(min = 1, max = 30) String> words,
            @ForAll @IntRange(min = 30, max = 100) int columns)
            throws IOException {
        String command = printed(columns, words).replaceFirst("Next: ./marquee", "printf '%s\\\\n'");

        Process shell = new ProcessBuilder("sh", "-c", command).start();
        String seen = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(seen.lines()).containsExactlyElementsOf(words);
    }

    private static String printed(int columns, List<String> words) {
        StringWriter text = new StringWriter();
        TerminalWriter.of(text, columns, false).prose(NextStep.of(words));
        return text.toString();
    }
}
