package dev.marquee.spark.train;

import dev.marquee.spark.ratings.DistributedRatings;
import dev.marquee.spark.ratings.UserRow;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * Fits r̂ = μ + b_u + b_m as core's {@code bias} does: least squares with damping, by alternately fitting all movies with the
 * users fixed and all users with the movies fixed. A user's bias follows from the movies' biases, so a sweep is one pass over
 * the rows of users, which returns one sum per movie and moves no rating.
 */
final class BiasFit {
    private static final int SWEEPS = 10;

    private final DistributedRatings table;
    private final JavaSparkContext context;
    private final double userDamping;
    private final double movieDamping;

    BiasFit(DistributedRatings table, FactorOptions options) {
        this.table = table;
        this.context = JavaSparkContext.fromSparkContext(table.rows().context());
        this.userDamping = options.userDamping();
        this.movieDamping = options.movieDamping();
    }

    /** The bias of a user follows from the biases of movies. */
    @SuppressWarnings("ArrayRecordComponent") // for kernels, never compared
    record UserBias(double mean, double damping, float[] movies) implements Serializable {
        /** Σ (r − μ − b_m) / (damping + n). */
        float of(UserRow row) {
            double residuals = 0;
            for (int entry = 0; entry < row.size(); entry++) {
                residuals += row.values()[entry] - mean - movies[row.movies()[entry]];
            }
            return row.size() == 0 ? 0 : (float) (residuals / (damping + row.size()));
        }
    }

    /** The biases after all sweeps. */
    UserBias fit(StageLog log) {
        double mean = (float) table.totals().mean();
        int size = table.movies();
        double[] counts = sum(rows -> counts(rows, size));
        float[] movies = new float[size];
        for (int sweep = 1; sweep <= SWEEPS; sweep++) {
            boolean first = sweep == 1;
            Broadcast<UserBias> users = context.broadcast(new UserBias(mean, userDamping, movies));
            double[] sums = sum(rows -> residuals(rows, users.value(), first, size));
            users.destroy();
            movies = new float[size];
            for (int movie = 0; movie < size; movie++) {
                movies[movie] = counts[movie] == 0 ? 0 : (float) (sums[movie] / (counts[movie] + movieDamping));
            }
            log.say("biases: sweep %d of %d".formatted(sweep, SWEEPS));
        }
        return new UserBias(mean, userDamping, movies);
    }

    private interface PartSums extends Serializable {
        double[] of(Iterator<UserRow> rows);
    }

    private double[] sum(PartSums part) {
        return table.rows()
                .mapPartitions(rows -> List.of(part.of(rows)).iterator())
                .treeReduce((sums, others) -> {
                    for (int i = 0; i < sums.length; i++) {
                        sums[i] += others[i];
                    }
                    return sums;
                });
    }

    private static double[] counts(Iterator<UserRow> rows, int movies) {
        double[] counts = new double[movies];
        rows.forEachRemaining(row -> {
            for (int movie : row.movies()) {
                counts[movie]++;
            }
        });
        return counts;
    }

    /** Σ (r − μ − b_u) per movie; in the first sweep b_u is 0. */
    private static double[] residuals(Iterator<UserRow> rows, UserBias users, boolean first, int movies) {
        double[] sums = new double[movies];
        rows.forEachRemaining(row -> {
            float bias = first ? 0 : users.of(row);
            for (int entry = 0; entry < row.size(); entry++) {
                sums[row.movies()[entry]] += row.values()[entry] - users.mean() - bias;
            }
        });
        return sums;
    }
}
