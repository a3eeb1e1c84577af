package dev.marquee.imports.format;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.RatingScale;
import dev.marquee.imports.site.ExportedMovie;
import dev.marquee.imports.site.ExportedRating;
import dev.marquee.imports.site.ImportSource;
import dev.marquee.imports.site.SiteExport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What has been read of an export so far. One thread fills it. */
public final class SiteExportBuilder {
    private static final List<RatingScale> USUAL_SCALES =
            List.of(RatingScale.HALF_STARS, new RatingScale(0.5f, 10, 0.5f), new RatingScale(1, 100, 1));
    private static final Pattern SERIES = Pattern.compile("(?i)tv|.*(?:serie|episod|season|show|podcast|game|anime).*");

    private final ImportSource source;
    private final Optional<RatingScale> scale;

    /** Each movie once, since most are named several times and ratings stay in memory. */
    private final Map<ExportedMovie, ExportedMovie> movies = new HashMap<>();

    private final List<ExportedRating> ratings = new ArrayList<>();
    private final List<ExportedMovie> seen = new ArrayList<>();
    private final List<ExportedMovie> listed = new ArrayList<>();
    private float highest;
    private int series;

    /**
     * An empty export of a site.
     *
     * @param scale that all ratings must be on; empty where the ratings themselves are to tell
     */
    public SiteExportBuilder(ImportSource source, Optional<RatingScale> scale) {
        this.source = source;
        this.scale = scale;
    }

    /** True, and counted, if the kind an entry has is not that of a movie. */
    boolean isSeries(String kind) {
        boolean is = SERIES.matcher(kind).matches();
        series += is ? 1 : 0;
        return is;
    }

    void series() {
        series++;
    }

    void seen(ExportedMovie movie) {
        seen.add(once(movie));
    }

    void listed(ExportedMovie movie) {
        listed.add(once(movie));
    }

    /**
     * Takes a rating as it is written. None, or 0 where the scale does not go that far, says that the movie was seen.
     *
     * @param when as {@link ExportedRating} has it
     * @param where for messages
     * @throws MarqueeException if it is no rating on the scale
     */
    void rated(ExportedMovie movie, String rating, String when, String where) {
        float value = number(rating.replace(',', '.'));
        if (fits(value)) {
            ratings.add(new ExportedRating(once(movie), value, when));
            highest = Math.max(highest, value);
        } else if (rating.isEmpty() || value == 0) {
            seen.add(once(movie));
        } else {
            throw new MarqueeException(
                    "%s: rating '%s' is not on %s, the scale of %s (ratings read before it: %,d, kept: none); mend it, or import it on the command line with --scale MIN..MAX:STEP"
                            .formatted(where, rating, allowed().range(), source.label(), ratings.size()));
        }
    }

    private ExportedMovie once(ExportedMovie movie) {
        return movies.computeIfAbsent(movie, same -> same);
    }

    private boolean fits(float value) {
        return (scale.isPresent() ? value >= allowed().min() : value > 0)
                && value <= allowed().max();
    }

    private RatingScale allowed() {
        return scale.orElse(USUAL_SCALES.getLast());
    }

    private static float number(String text) {
        try {
            return Float.parseFloat(text);
        } catch (NumberFormatException e) {
            return Float.NaN;
        }
    }

    public SiteExport export() {
        RatingScale used = scale.orElseGet(() -> USUAL_SCALES.stream()
                .filter(usual -> highest <= usual.max())
                .findFirst()
                .orElseThrow());
        return new SiteExport(source, used, ratings, seen, listed, series);
    }
}
