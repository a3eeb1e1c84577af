package dev.marquee.shilling;

import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Movies that suspect users rate extremely far more often than other users do (target item analysis: Zhou, Wen, Gao, Liu, Ma and Mao
 * 2015, "Detection of abnormal profiles on group attacks in recommender systems"). Profiles that push or nuke one movie agree on it,
 * whatever else they rated.
 *
 * @param ratings on a scale with levels
 * @param suspects users
 */
record TargetMovies(Ratings ratings, BitSet suspects) {
    /** The smallest group: fewer profiles have hardly an effect, and as many users agree by accident. */
    private static final int MIN_GROUP = 4;

    /** How often a target is rated extremely, relative to what is expected. */
    private static final double MIN_RATIO = 3;

    /** The probability, for all movies together, that a movie is taken for a target by accident. */
    private static final double ERROR = 0.001;

    /** One in this many movies is left out of the estimate of the dispersion. */
    private static final int TRIMMED = 200;

    private static final double MIN_DISPERSION = 1e-6;
    private static final double PRECISION = 1e-9;

    /**
     * A movie and its extreme rating.
     *
     * @param level of the scale: the highest or the lowest
     * @param users the suspects who gave it, ascending
     */
    record Target(int movie, int level, List<Integer> users) {
        Target {
            users = List.copyOf(users);
        }
    }

    /** All targets, movies ascending. Linear in the number of ratings. */
    List<Target> find() {
        List<Target> targets = new ArrayList<>();
        for (int level : new int[] {0, ratings.scale().levels() - 1}) {
            targets.addAll(find(level));
        }
        return targets;
    }

    private List<Target> find(int level) {
        RatingRows rows = ratings.byMovie();
        int[] bySuspects = new int[ratings.movies()];
        int[] byOthers = new int[ratings.movies()];
        double ofSuspects = 0;
        double ofOthers = 0;
        for (int movie = 0; movie < rows.rows(); movie++) {
            for (int entry = rows.start(movie); entry < rows.end(movie); entry++) {
                if (rows.level(entry) == level) {
                    if (suspects.get(rows.column(entry))) {
                        bySuspects[movie]++;
                        ofSuspects++;
                    } else {
                        byOthers[movie]++;
                        ofOthers++;
                    }
                }
            }
        }
        double[] expected = new double[ratings.movies()];
        for (int movie = 0; movie < expected.length; movie++) {
            // One more than there are, since a movie that no other user rated so could still be rated by chance.
            expected[movie] = (byOthers[movie] + 1) * ofSuspects / (ofOthers + 1);
        }
        double dispersion = dispersion(bySuspects, expected);
        List<Target> targets = new ArrayList<>();
        for (int movie = 0; movie < expected.length; movie++) {
            if (bySuspects[movie] >= MIN_GROUP
                    && bySuspects[movie] >= MIN_RATIO * expected[movie]
                    && upperTail(bySuspects[movie], expected[movie], dispersion) * ratings.movies() < ERROR) {
                targets.add(new Target(movie, level, raters(movie, level)));
            }
        }
        return targets;
    }

    /**
     * How much more the counts vary than by accident, since suspects have tastes, too: the squared coefficient of variation of their
     * rates, by moments. The movies with the largest surprise are left out, among them those of an attack.
     */
    private static double dispersion(int[] counts, double[] expected) {
        double[] excess = new double[counts.length];
        for (int movie = 0; movie < counts.length; movie++) {
            double difference = counts[movie] - expected[movie];
            excess[movie] = difference * difference - expected[movie];
        }
        double sum = Arrays.stream(excess)
                .sorted()
                .limit(counts.length - counts.length / TRIMMED)
                .sum();
        double squares = Arrays.stream(expected).map(mean -> mean * mean).sum();
        return squares == 0 ? 0 : Math.max(0, sum / squares);
    }

    private List<Integer> raters(int movie, int level) {
        RatingRows rows = ratings.byMovie();
        List<Integer> users = new ArrayList<>();
        for (int entry = rows.start(movie); entry < rows.end(movie); entry++) {
            if (rows.level(entry) == level && suspects.get(rows.column(entry))) {
                users.add(rows.column(entry));
            }
        }
        return users;
    }

    /** The probability that a negative binomial variable of this mean and dispersion, Poisson without one, is at least a count. */
    private static double upperTail(int count, double mean, double dispersion) {
        double spread = dispersion * mean;
        double log = dispersion < MIN_DISPERSION ? -mean : -Math.log1p(spread) / dispersion;
        for (int i = 0; i < count; i++) {
            log += Math.log(mean * (1 + i * dispersion) / ((i + 1) * (1 + spread)));
        }
        // The sum of the tail itself, since one minus the rest loses all digits.
        double term = Math.exp(log);
        double tail = 0;
        for (int i = count; term > tail * PRECISION; i++) {
            tail += term;
            term *= mean * (1 + i * dispersion) / ((i + 1) * (1 + spread));
        }
        return tail;
    }
}
