package dev.marquee.algorithm.bayesfm.posterior;

import dev.marquee.algorithm.bayesfm.gibbs.Coefficients;
import dev.marquee.algorithm.bayesfm.gibbs.RatingMatrix;
import java.util.stream.IntStream;

/**
 * The rows of one side with the implicit features summed in, as predictions need them. In training an implicit feature
 * of a row with c ratings has the value 1/√c; a prediction is for a pair whose rating is not among them, so here the
 * value is 1/√(c + 1), with room for the pair's own. A row without ratings does not resemble one with very few: it is
 * taken to have a typical number of ratings, with the average implicit feature.
 */
public final class PredictionRows {
    private final Coefficients of;
    private final int[] starts;
    private final int typical;
    private final float[][] implicit;
    private final float[] mean;

    /** @param featureStarts first rating of each implicit feature, which is a row of the other side */
    private PredictionRows(Coefficients of, int[] starts, int typical, int[] featureStarts) {
        int components = of.rank() + 1;
        this.of = of;
        this.starts = starts;
        this.typical = typical;
        this.implicit = new float[components][of.side().rows()];
        this.mean = new float[components];
        if (of.side().implicit()) {
            for (int component = 0; component < components; component++) {
                of.addRows(component, of.side().blocks().size() - 1, implicit[component]);
                mean[component] = mean(component, featureStarts);
            }
        }
    }

    static PredictionRows ofUsers(Coefficients users, RatingMatrix cells) {
        int typical = TypicalCounts.user(counts(cells.userStarts()));
        return new PredictionRows(users, cells.userStarts(), typical, cells.movieStarts());
    }

    static PredictionRows ofMovies(Coefficients movies, RatingMatrix cells) {
        int typical = TypicalCounts.movie(counts(cells.movieStarts()));
        return new PredictionRows(movies, cells.movieStarts(), typical, cells.userStarts());
    }

    private static IntStream counts(int[] starts) {
        return IntStream.range(0, starts.length - 1).map(row -> starts[row + 1] - starts[row]);
    }

    private float mean(int component, int[] featureStarts) {
        double sum = 0;
        for (int feature = 0; feature < featureStarts.length - 1; feature++) {
            int ratings = featureStarts[feature + 1] - featureStarts[feature];
            sum += (double) ratings * of.implicit(component, feature);
        }
        return (float) (sum / featureStarts[featureStarts.length - 1]);
    }

    int rows() {
        return of.side().rows();
    }

    int rank() {
        return of.rank();
    }

    /** Linear weight and factors of an implicit feature, averaged over ratings. */
    float[] mean() {
        return mean.clone();
    }

    /** Linear weight and factors of a row. */
    float[] row(int row) {
        int ratings = starts[row + 1] - starts[row];
        float[] components = new float[implicit.length];
        for (int component = 0; component < components.length; component++) {
            components[component] = of.sums(component)[row]
                    + (ratings == 0
                            ? typical * implicitValue(row) * mean[component]
                            : (float) (Math.sqrt(ratings) * implicitValue(row) - 1) * implicit[component][row]);
        }
        return components;
    }

    /** Value of one implicit feature if the row had one more. */
    float implicitValue(int row) {
        int ratings = starts[row + 1] - starts[row];
        return (float) (1 / Math.sqrt(1.0 + (ratings == 0 ? typical : ratings)));
    }

    /** Linear weight and factors of one implicit feature. */
    float[] feature(int feature) {
        float[] components = new float[implicit.length];
        for (int component = 0; component < components.length; component++) {
            components[component] = of.implicit(component, feature);
        }
        return components;
    }

    /** Number of ratings that users and movies without ratings are taken to have. */
    public static final class TypicalCounts {
        private TypicalCounts() {}

        /**
         * The mean over users with ratings.
         *
         * @param counts number of ratings per user
         */
        public static int user(IntStream counts) {
            return (int) Math.round(counts.filter(count -> count > 0).average().orElse(1));
        }

        /**
         * The median over movies with ratings. Lower than the mean, since a movie without ratings is more often obscure
         * than new.
         *
         * @param counts number of ratings per movie; not all 0
         */
        public static int movie(IntStream counts) {
            int[] sorted = counts.filter(count -> count > 0).sorted().toArray();
            return sorted[sorted.length / 2];
        }
    }
}
