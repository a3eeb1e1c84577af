package dev.marquee.cli.text;

import dev.marquee.cli.terminal.Printable;
import dev.marquee.internal.Counted;
import dev.marquee.service.batch.BatchResponse;
import java.util.Locale;

/** What was written for all users, as text. */
public final class BatchText {
    private BatchText() {}

    public static String of(BatchResponse written) {
        String without = written.usersWithoutList() == 0
                ? ""
                : " No movie is left for %s.".formatted(Counted.of(written.usersWithoutList(), "user"));
        return String.format(
                Locale.ROOT,
                "Wrote the lists of %s, %,d movies, to %s in %.1f s.%s",
                Counted.of(written.users(), "user"),
                written.rows(),
                Printable.line(written.file()),
                written.seconds(),
                without);
    }
}
