package dev.marquee.imports;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.RatingScale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What has been read of an export so far. One thread fills it. */
final class Collected {
    private static final List<RatingScale> USUAL_SCALES =
            List.of(RatingScale.HALF_STARS, new RatingScale(0.5f, 10, 0.5f), new RatingScale(1, 100, 1));
    private static final Pattern SERIES = Pattern.compile("(?i)tv|.*(?:serie|episod|season|show|podcast|game|anime).*");

    private final Source source;
    private final Optional<RatingScale> scale;
    private final List<ExportedRating> ratings = new ArrayList<>();
    private final List<ExportedMovie> seen = new ArrayList<>();
    private final List<ExportedMovie> listed = new ArrayList<>();
    private float highest;
    private int series;

    /** @param scale that all ratings must be on; empty where the ratings themselves are to tell */
    Collected(Source source, Optional<RatingScale> scale) {
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
        seen.add(movie);
    }

    void listed(ExportedMovie movie) {
        listed.add(movie);
    }

    /**
     * Takes a rating as it is written. None, or 0, which no scale here has, says that the movie was seen.
     *
     * @param when as {@link ExportedRating} has it
     * @param where for messages
     * @throws MarqueeException if it is no rating on the scale
     */
    void rated(ExportedMovie movie, String rating, String when, String where) {
        float value = value(rating, where);
        if (value == 0) {
            seen.add(movie);
        } else {
            ratings.add(new ExportedRating(movie, value, when));
            highest = Math.max(highest, value);
        }
    }

    private float value(String rating, String where) {
        if (rating.isEmpty()) {
            return 0;
        }
        float value = number(rating.replace(',', '.'));
        RatingScale allowed = scale.orElse(USUAL_SCALES.getLast());
        boolean fits = scale.isPresent()
                ? value >= allowed.min() && value <= allowed.max()
                : value > 0 && value <= allowed.max();
        if (value == 0 || fits) {
            return value;
        }
        throw new MarqueeException(
                "%s: rating '%s' is not on %s, the scale of %s; the %,d ratings above it were read and none is kept; mend it, or say the right scale with --scale"
                        .formatted(where, rating, allowed.range(), source.label(), ratings.size()));
    }

    private static float number(String text) {
        try {
            return Float.parseFloat(text);
        } catch (NumberFormatException e) {
            return Float.NaN;
        }
    }

    Export export() {
        RatingScale used = scale.orElseGet(() -> USUAL_SCALES.stream()
                .filter(usual -> highest <= usual.max())
                .findFirst()
                .orElseThrow());
        return new Export(source, used, ratings, seen, listed, series);
    }
}
