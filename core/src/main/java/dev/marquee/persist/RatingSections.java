package dev.marquee.persist;

import dev.marquee.data.NativeRatings;
import dev.marquee.data.RatingRows;
import dev.marquee.data.RatingScale;
import dev.marquee.data.Ratings;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * Ratings as sections, ordered by user, then movie: the number per user; and per rating the movie, the level on the
 * scale and, if known, the time. The order by movie is rebuilt on reading.
 */
final class RatingSections {
    private static final String SCALE = "scale";
    private static final String COUNT = "count";
    private static final String MOVIE = "movie";
    private static final String LEVEL = "level";
    private static final String TIME = "time";

    private RatingSections() {}

    static void write(Ratings ratings, SectionWriter sections) {
        RatingRows rows = ratings.byUser();
        RatingScale scale = ratings.scale();
        sections.floats(SCALE, new float[] {scale.min(), scale.max(), scale.step()});
        sections.ints(COUNT, filled(rows.rows(), rows::count));
        sections.ints(MOVIE, filled(rows.size(), rows::column));
        byte[] levels = new byte[rows.size()];
        for (int entry = 0; entry < levels.length; entry++) {
            levels[entry] = (byte) rows.level(entry);
        }
        sections.bytes(LEVEL, levels);
        if (ratings.hasTimes()) {
            sections.ints(TIME, filled(rows.size(), entry -> (int) ratings.time(entry)));
        }
    }

    /**
     * Reads the ratings.
     *
     * @throws IllegalArgumentException if the sections are inconsistent
     */
    static Ratings read(ModelCard.Data data, SectionReader sections) {
        float[] scale = sections.floats(SCALE, 3);
        return NativeRatings.of(
                new RatingScale(scale[0], scale[1], scale[2]),
                data.movies(),
                sections.ints(COUNT, data.users()),
                sections.intsInPlace(MOVIE, data.ratings()),
                sections.bytesInPlace(LEVEL, data.ratings()),
                sections.has(TIME) ? Optional.of(sections.intsInPlace(TIME, data.ratings())) : Optional.empty());
    }

    private static int[] filled(int length, IntUnaryOperator element) {
        int[] values = new int[length];
        Arrays.setAll(values, element);
        return values;
    }
}
