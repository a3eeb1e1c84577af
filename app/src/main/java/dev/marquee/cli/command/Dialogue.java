package dev.marquee.cli.command;

import dev.marquee.cli.terminal.Terminal;
import dev.marquee.service.MovieResponse;
import dev.marquee.service.serving.InterviewSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** Asks a person about one movie after the other, on standard error, for standard output is for what comes of it. */
final class Dialogue {
    private final Terminal terminal;
    private final InterviewSession session;
    private final int wanted;
    private int rated;

    /**
     * @param session that knows what to ask
     * @param wanted how many ratings to ask for
     */
    Dialogue(Terminal terminal, InterviewSession session, int wanted) {
        this.terminal = terminal;
        this.session = session;
        this.wanted = wanted;
    }

    /** What a person said to a question. Sealed, because these are all that count as an answer. */
    private sealed interface Reply {
        record Rating(float value) implements Reply {}

        record NotSeen() implements Reply {}

        record Quit() implements Reply {}
    }

    /**
     * Asks until so many movies are rated, none is left to ask about, or the person has had enough.
     *
     * @param keep called after each rating
     * @return how many were rated
     */
    int hold(Runnable keep) {
        terminal.err()
                .printf(
                        Locale.ROOT,
                        "Rate %d movies from %s to %s in steps of %s. Enter: not seen. q: enough.%n%n",
                        wanted,
                        number(session.scale().min()),
                        number(session.scale().max()),
                        number(session.scale().step()));
        boolean more = true;
        while (more && rated < wanted) {
            List<MovieResponse> question = session.next(1).questions();
            if (question.isEmpty()) {
                terminal.err().println("There is no other movie to ask about.");
            }
            more = !question.isEmpty() && ask(question.getFirst(), keep);
        }
        terminal.err().println();
        return rated;
    }

    /** Whether to go on. */
    private boolean ask(MovieResponse movie, Runnable keep) {
        terminal.err()
                .printf(
                        "%d/%d  %s%s%n",
                        rated + 1,
                        wanted,
                        movie.titleAndYear(),
                        movie.genres().isEmpty() ? "" : "  · " + String.join(", ", movie.genres()));
        return switch (reply()) {
            case Reply.Rating(float value) -> {
                session.rate(movie.movie(), value);
                rated++;
                keep.run();
                yield true;
            }
            case Reply.NotSeen() -> {
                session.notSeen(movie.movie());
                yield true;
            }
            case Reply.Quit() -> false;
        };
    }

    /** Asks again until the answer is one; the end of input is the end of the interview. */
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

    /** NaN for what is no number, which no scale contains. A comma is taken for the point that it is in many countries. */
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
