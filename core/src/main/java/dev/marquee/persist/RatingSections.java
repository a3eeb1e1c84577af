package dev.marquee.persist;

import dev.marquee.data.NativeRatings;
import dev.marquee.data.RatingRows;
import dev.marquee.data.RatingScale;
import dev.marquee.data.Ratings;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * Ratings or events as sections, ordered by user, then movie: the number per user; and per entry the movie, the value and,
 * if known, the time. A value is the level on the scale, the rating itself if the scale is continuous (step 0), or the
 * weight of an event, left out if all are 1. Events have no scale. The order by movie is rebuilt on reading.
 */
final class RatingSections {
    private static final String SCALE = "scale";
    private static final String COUNT = "count";
    private static final String MOVIE = "movie";
    private static final String LEVEL = "level";
    private static final String VALUE = "value";
    private static final String WEIGHT = "weight";
    private static final String TIME = "time";

    private RatingSections() {}

    static void write(Ratings ratings, SectionWriter sections) {
        RatingRows rows = ratings.byUser();
        if (!ratings.isImplicit()) {
            RatingScale scale = ratings.scale();
            sections.floats(SCALE, new float[] {scale.min(), scale.max(), scale.step()});
        }
        sections.ints(COUNT, filled(rows.rows(), rows::count));
        sections.ints(MOVIE, filled(rows.size(), rows::column));
        writeValues(ratings, sections);
        if (ratings.hasTimes()) {
            sections.ints(TIME, filled(rows.size(), entry -> (int) ratings.time(entry)));
        }
    }

    private static void writeValues(Ratings ratings, SectionWriter sections) {
        RatingRows rows = ratings.byUser();
        if (!ratings.isImplicit() && ratings.scale().hasLevels()) {
            byte[] levels = new byte[rows.size()];
            for (int entry = 0; entry < levels.length; entry++) {
                levels[entry] = (byte) rows.level(entry);
            }
            sections.bytes(LEVEL, levels);
            return;
        }
        float[] values = new float[rows.size()];
        boolean allOne = true;
        for (int entry = 0; entry < values.length; entry++) {
            values[entry] = rows.value(entry);
            allOne &= values[entry] == 1;
        }
        if (!ratings.isImplicit()) {
            sections.floats(VALUE, values);
        } else if (!allOne) {
            sections.floats(WEIGHT, values);
        }
    }

    /**
     * Reads the ratings.
     *
     * @throws IllegalArgumentException if the sections are inconsistent
     */
    static Ratings read(ModelCard.Data data, SectionReader sections) {
        NativeRatings.Entries entries = new NativeRatings.Entries(
                data.movies(),
                sections.ints(COUNT, data.users()),
                sections.intsInPlace(MOVIE, data.ratings()),
                sections.has(TIME) ? Optional.of(sections.intsInPlace(TIME, data.ratings())) : Optional.empty());
        if (!sections.has(SCALE)) {
            return NativeRatings.ofEvents(
                    entries,
                    sections.has(WEIGHT)
                            ? Optional.of(sections.floatsInPlace(WEIGHT, data.ratings()))
                            : Optional.empty());
        }
        float[] numbers = sections.floats(SCALE, 3);
        RatingScale scale = new RatingScale(numbers[0], numbers[1], numbers[2]);
        return scale.hasLevels()
                ? NativeRatings.ofLevels(scale, entries, sections.bytesInPlace(LEVEL, data.ratings()))
                : NativeRatings.ofValues(scale, entries, sections.floatsInPlace(VALUE, data.ratings()));
    }

    private static int[] filled(int length, IntUnaryOperator element) {
        int[] values = new int[length];
        Arrays.setAll(values, element);
        return values;
    }
}
