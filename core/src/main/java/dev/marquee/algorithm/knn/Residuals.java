package dev.marquee.algorithm.knn;

import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import dev.marquee.math.SparseRows;
import dev.marquee.model.UserProfile;
import dev.marquee.model.UserProfile.Rated;
import java.util.Comparator;
import java.util.List;

/** Residuals of the ratings from the baseline, as sparse rows. */
final class Residuals {
    private Residuals() {}

    /** One row per user, with movies as columns. Linear in the ratings. */
    static SparseRows byUser(Ratings ratings, Baseline baseline) {
        RatingRows rows = ratings.byUser();
        int[] starts = new int[rows.rows() + 1];
        int[] columns = new int[rows.size()];
        float[] values = new float[rows.size()];
        for (int user = 0; user < rows.rows(); user++) {
            starts[user + 1] = rows.end(user);
            for (int entry = rows.start(user); entry < rows.end(user); entry++) {
                columns[entry] = rows.column(entry);
                values[entry] = rows.value(entry) - baseline.expected(baseline.userEffects()[user], columns[entry]);
            }
        }
        return new SparseRows(starts, columns, values);
    }

    /** A new user as the only row. */
    static SparseRows of(UserProfile profile, Baseline baseline) {
        List<Rated> ratings = profile.ratings().stream()
                .sorted(Comparator.comparingInt(Rated::movie))
                .toList();
        float effect = baseline.userEffect(ratings);
        int[] columns = ratings.stream().mapToInt(Rated::movie).toArray();
        float[] values = new float[columns.length];
        for (int entry = 0; entry < values.length; entry++) {
            values[entry] = ratings.get(entry).value() - baseline.expected(effect, columns[entry]);
        }
        return new SparseRows(new int[] {0, columns.length}, columns, values);
    }
}
