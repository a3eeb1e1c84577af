package dev.marquee.cli.command;

import dev.marquee.cli.terminal.Printable;
import dev.marquee.cli.terminal.Terminal;
import dev.marquee.internal.Counted;
import dev.marquee.service.MovieResponse;
import dev.marquee.service.serving.InterviewSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** Asks for ratings of one movie at a time, on standard error; standard output is for the recommendations. */
final class Dialogue {
    private final Terminal terminal;
    private final InterviewSession session;
    private final int wanted;
    private final boolean mayEndEarly;
    private int rated;
    private int answers;

    /**
     * @param session selects the questions
     * @param wanted number of ratings to ask for
     * @param mayEndEarly whether fewer do if they are enough
     */
    Dialogue(Terminal terminal, InterviewSession session, int wanted, boolean mayEndEarly) {
        this.terminal = terminal;
        this.session = session;
        this.wanted = wanted;
        this.mayEndEarly = mayEndEarly;
    }

    /** Reply to a question. Sealed, because these are the only valid replies. */
    private sealed interface Reply {
        record Rating(float value) implements Reply {}

        record NotSeen() implements Reply {}

        record Quit() implements Reply {}
    }

    /**
     * Asks until the wanted number of movies is rated or enough, no question is left, or the user quits.
     *
     * @param save called after each answer
     * @return number of questions answered
     */
    int ask(Runnable save) {
        terminal.err()
                .printf(
                        Locale.ROOT,
                        "Rate %s from %s to %s%s. Enter: not seen. q: quit.%n%n",
                        Counted.of(wanted, "movie"),
                        number(session.scale().min()),
                        number(session.scale().max()),
                        session.scale().hasLevels()
                                ? " in steps of " + number(session.scale().step())
                                : "");
        boolean more = true;
        while (more && rated < wanted) {
            List<MovieResponse> question = session.next(1).questions();
            if (question.isEmpty()) {
                terminal.err().println("No more movies to ask about.");
            }
            more = !question.isEmpty() && ask(question.getFirst(), save) && !isEnough();
        }
        terminal.err().println();
        return answers;
    }

    private boolean isEnough() {
        boolean enough = mayEndEarly && rated > 0 && rated < wanted && session.isEnough();
        if (enough) {
            terminal.err()
                    .prose("%n%d ratings are enough for a first list; -n %d asks for more.".formatted(rated, wanted));
        }
        return enough;
    }

    /** Asks about one movie; false if the user quits. */
    private boolean ask(MovieResponse movie, Runnable save) {
        terminal.err()
                .printf(
                        "%d/%d  %s%s%n",
                        rated + 1,
                        wanted,
                        Printable.line(movie.titleAndYear()),
                        movie.genres().isEmpty() ? "" : "  · " + Printable.line(String.join(", ", movie.genres())));
        return switch (reply()) {
            case Reply.Rating(float value) -> {
                session.rate(movie.movie(), value);
                rated++;
                yield saved(save);
            }
            case Reply.NotSeen() -> {
                session.notSeen(movie.movie());
                yield saved(save);
            }
            case Reply.Quit() -> false;
        };
    }

    private boolean saved(Runnable save) {
        answers++;
        save.run();
        return true;
    }

    /** Asks again until the reply is valid; the end of input counts as quitting. */
    private Reply reply() {
        while (true) {
            terminal.err().print("     your rating: ");
            terminal.err().flush();
            String line = line();
            switch (line) {
                case "q" -> {
                    return new Reply.Quit();
                }
                case "", "s" -> {
                    return new Reply.NotSeen();
                }
                default -> {
                    float value = value(line);
                    if (session.scale().contains(value)) {
                        return new Reply.Rating(value);
                    }
                    terminal.err()
                            .printf(
                                    "     '%s' is not in %s; give a rating, Enter for not seen, or q to stop%n",
                                    line, session.scale().values());
                }
            }
        }
    }

    private String line() {
        try {
            String line = terminal.in().readLine();
            return line == null ? "q" : line.strip().toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number, with a decimal point or comma; NaN, which no scale contains, for anything else. */
    private static float value(String text) {
        try {
            return Float.parseFloat(text.replace(',', '.'));
        } catch (NumberFormatException e) {
            return Float.NaN;
        }
    }

    private static String number(float value) {
        return value == Math.rint(value) ? Integer.toString((int) value) : Float.toString(value);
    }
}
