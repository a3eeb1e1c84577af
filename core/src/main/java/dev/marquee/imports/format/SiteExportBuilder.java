package dev.marquee.imports.format;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.RatingScale;
import dev.marquee.imports.site.ExportedRating;
import dev.marquee.imports.site.ImportSource;
import dev.marquee.imports.site.SiteExport;
import dev.marquee.title.identify.MovieRef;
import dev.marquee.title.identify.MovieText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Collects the rows of an export. Not thread-safe. */
public final class SiteExportBuilder {
    private static final List<RatingScale> USUAL_SCALES =
            List.of(RatingScale.HALF_STARS, new RatingScale(0.5f, 10, 0.5f), new RatingScale(1, 100, 1));
    private static final Pattern SERIES = Pattern.compile("(?i)tv|.*(?:serie|episod|season|show|podcast|game|anime).*");

    private final ImportSource source;
    private final Optional<RatingScale> scale;

    /** Interns movies, since most are named several times and ratings stay in memory. */
    private final Map<MovieRef, MovieRef> movies = new HashMap<>();

    private final List<ExportedRating> ratings = new ArrayList<>();
    private final List<MovieRef> addSeen = new ArrayList<>();
    private final List<MovieRef> addListed = new ArrayList<>();
    private float highest;
    private int countSeries;

    /**
     * Creates an empty export of a site.
     *
     * @param scale that all ratings must be on; empty to derive it from the ratings
     */
    public SiteExportBuilder(ImportSource source, Optional<RatingScale> scale) {
        this.source = source;
        this.scale = scale;
    }

    /** Whether an entry's kind is not that of a movie; if so, counts it. */
    boolean isSeries(String kind) {
        boolean is = SERIES.matcher(kind).matches();
        countSeries += is ? 1 : 0;
        return is;
    }

    void countSeries() {
        countSeries++;
    }

    void addSeen(MovieRef movie) {
        addSeen.add(intern(movie));
    }

    void addListed(MovieRef movie) {
        addListed.add(intern(movie));
    }

    /**
     * Adds a rating given as text. An empty text, or 0 on a scale without 0, means that the movie was seen.
     *
     * @param when as in {@link ExportedRating}
     * @param where file and line for messages
     * @throws MarqueeException if the rating is not on the scale
     */
    void addRating(MovieRef movie, String rating, String when, String where) {
        float value = number(rating.replace(',', '.'));
        if (fits(value)) {
            ratings.add(new ExportedRating(intern(movie), value, when));
            highest = Math.max(highest, value);
        } else if (rating.isEmpty() || value == 0) {
            addSeen.add(intern(movie));
        } else {
            throw new MarqueeException(
                    "%s: rating '%s' is outside %s, the scale of %s (%,d ratings read before it, none imported); fix it, or import the file with the scale MIN..MAX:STEP of its ratings"
                            .formatted(where, rating, allowed().range(), source.label(), ratings.size()));
        }
    }

    private MovieRef intern(MovieRef movie) {
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
        UnaryOperator<MovieRef> decided = MovieText.numbers(movies.keySet());
        return new SiteExport(
                source,
                used,
                ratings.stream()
                        .map(rating -> new ExportedRating(decided.apply(rating.movie()), rating.value(), rating.when()))
                        .toList(),
                addSeen.stream().map(decided).toList(),
                addListed.stream().map(decided).toList(),
                countSeries);
    }
}
