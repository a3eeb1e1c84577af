package dev.marquee.imports.site;

import dev.marquee.data.RatingScale;
import dev.marquee.data.UsageException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The source of an export. */
public enum ImportSource {
    LETTERBOXD("Letterboxd"),
    IMDB("IMDb"),
    TRAKT("Trakt"),
    TMDB("TMDb"),
    SIMKL("Simkl"),
    MOVIELENS("MovieLens"),
    NETFLIX("the Netflix Prize"),
    /** A user-supplied table; its scale is given, or the smallest of 5, 10 and 100 that fits all its ratings. */
    CSV("a CSV");

    private final String label;

    ImportSource(String label) {
        this.label = label;
    }

    /**
     * The source with this name.
     *
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

    /** The name for display. */
    public String label() {
        return label;
    }

    /** The rating scale of the source; empty if each file has its own. */
    public Optional<RatingScale> scale() {
        return switch (this) {
            case LETTERBOXD, MOVIELENS -> Optional.of(RatingScale.HALF_STARS);
            case NETFLIX -> Optional.of(RatingScale.STARS);
            case IMDB, TRAKT, SIMKL -> Optional.of(new RatingScale(1, 10, 1));
            case TMDB -> Optional.of(new RatingScale(0.5f, 10, 0.5f));
            case CSV -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
