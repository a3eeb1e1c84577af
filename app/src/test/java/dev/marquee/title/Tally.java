package dev.marquee.title;

import dev.marquee.data.Catalogue;
import dev.marquee.title.identify.Match;
import dev.marquee.title.identify.MovieRef;
import java.util.ArrayList;
import java.util.List;

/** Counts of matched, missed and wrong titles. */
final class Tally {
    private final Catalogue catalogue;
    private int asked;
    private final List<String> missed = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    Tally(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @param meant 0-based movie of the catalogue */
    void count(MovieRef written, int meant, Match match) {
        asked++;
        String line =
                "%s for %s".formatted(written.label(), catalogue.movie(meant).titleAndYear());
        switch (match) {
            case Match.Found(int found, Match.By _) when found == meant -> {}
            case Match.Found(int found, Match.By _) ->
                wrong.add(line + " matched to " + catalogue.movie(found).titleAndYear());
            case Match.Ambiguous _ -> missed.add(line + ", ambiguous");
            case Match.Unknown() -> missed.add(line);
        }
    }

    int asked() {
        return asked;
    }

    double share() {
        return (double) (asked - missed.size() - wrong.size()) / asked;
    }

    List<String> wrong() {
        return wrong;
    }

    @Override
    public String toString() {
        return "%.1f %% of %d titles matched; wrong %s, missed %s".formatted(100 * share(), asked, wrong, missed);
    }
}
