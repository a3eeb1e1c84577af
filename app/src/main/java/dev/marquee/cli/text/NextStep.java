package dev.marquee.cli.text;

import dev.marquee.cli.terminal.Printable;
import dev.marquee.cli.terminal.Style;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The line after a result that names the command to run next, quoted as a shell needs it. */
public final class NextStep {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:@%+=,…-]+");

    private NextStep() {}

    /** {@code Next: ./marquee recommend --model 'my model.marquee'}. Without a line break. */
    public static String of(List<String> words) {
        return "Next: "
                + Style.COMMAND.of(Stream.concat(Stream.of("./marquee"), words.stream())
                        .map(NextStep::quoted)
                        .collect(Collectors.joining(" ")));
    }

    /** The same of words, and of lists of words, which are options that may be absent. */
    public static String of(Object... parts) {
        return of(Arrays.stream(parts)
                .flatMap(part -> part instanceof List<?> words ? words.stream() : Stream.of(part))
                .map(String::valueOf)
                .toList());
    }

    private static String quoted(String word) {
        String printable = Printable.line(word);
        return PLAIN.matcher(printable).matches()
                ? printable
                : "'" + printable.replace("'", "'\\''").replace(' ', Style.SPACE) + "'";
    }
}
