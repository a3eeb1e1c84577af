package dev.marquee.imports.site;

import dev.marquee.data.RatingScale;
import dev.marquee.data.UsageException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The source of an export. */
public enum ImportSource {
    /** letterboxd.com: the zip archive of all data, or a CSV out of it. */
    LETTERBOXD("Letterboxd"),
    /** imdb.com: the CSV of the ratings or of a list. */
    IMDB("IMDb"),
    /** trakt.tv: the zip archive of all data, or a JSON file out of it. */
    TRAKT("Trakt"),
    /** themoviedb.org: the CSV of the ratings. */
    TMDB("TMDb"),
    /** simkl.com: its CSV. */
    SIMKL("Simkl"),
    /** movielens.org: the CSV of the ratings. */
    MOVIELENS("MovieLens"),
    /** Netflix: the viewing activity, or the text files of the Netflix Prize, which have the ratings of many users. */
    NETFLIX("Netflix"),
    /** Watcharr: its JSON. */
    WATCHARR("Watcharr"),
    /** Ryot: its JSON. */
    RYOT("Ryot"),
    /** Yamtrack: its CSV. */
    YAMTRACK("Yamtrack"),
    /** A table, list or JSON of any other program; its scale is given, or found by its ratings. */
    CSV("a table");

    private final String label;

    ImportSource(String label) {
        this.label = label;
    }

    /**
     * {@return the source with this name}
     *
     * @param name in lower case
     * @throws UsageException if there is none
     */
    public static ImportSource named(String name) {
        return Arrays.stream(values())
                .filter(source -> source.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageException("unknown import source '%s'; choose one of %s"
                        .formatted(
                                name,
                                Arrays.stream(values())
                                        .map(ImportSource::toString)
                                        .collect(Collectors.joining(", ")))));
    }

    /** {@return the name for display} */
    public String label() {
        return label;
    }

    /** {@return the rating scale of the source; empty if each file has its own} */
    public Optional<RatingScale> scale() {
        return switch (this) {
            case LETTERBOXD, MOVIELENS -> Optional.of(RatingScale.HALF_STARS);
            case NETFLIX -> Optional.of(RatingScale.STARS);
            case IMDB, TRAKT, SIMKL -> Optional.of(new RatingScale(1, 10, 1));
            case TMDB -> Optional.of(new RatingScale(0.5f, 10, 0.5f));
            case WATCHARR, YAMTRACK -> Optional.of(new RatingScale(0.1f, 10, 0.1f));
            case RYOT -> Optional.of(new RatingScale(1, 100, 1));
            case CSV -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
