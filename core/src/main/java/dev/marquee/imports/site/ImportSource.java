package dev.marquee.imports.site;

import dev.marquee.data.RatingScale;
import dev.marquee.data.UsageException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where an export comes from. */
public enum ImportSource {
    LETTERBOXD("Letterboxd"),
    IMDB("IMDb"),
    TRAKT("Trakt"),
    TMDB("TMDb"),
    SIMKL("Simkl"),
    MOVIELENS("MovieLens"),
    NETFLIX("the Netflix Prize"),
    /** A table of anybody's making; its scale is told, or the least of 5, 10 and 100 that holds all its ratings. */
    CSV("a CSV");

    private final String label;

    ImportSource(String label) {
        this.label = label;
    }

    /**
     * The source that a command or request names.
     *
     * @throws UsageException if there is none of that name
     */
    public static ImportSource named(String name) {
        return Arrays.stream(values())
                .filter(source -> source.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageException("there is no import '%s'; there are %s"
                        .formatted(
                                name,
                                Arrays.stream(values())
                                        .map(ImportSource::toString)
                                        .collect(Collectors.joining(", ")))));
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** The values a rating can take there; empty where each file has its own. */
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
