package dev.marquee.algorithm.bayesfm.foldin;

import dev.marquee.algorithm.bayesfm.posterior.Draw;
import dev.marquee.algorithm.bayesfm.posterior.FactorTable;
import dev.marquee.algorithm.bayesfm.posterior.PredictionRows.TypicalCounts;
import dev.marquee.algorithm.common.AttributeRegression;
import dev.marquee.algorithm.common.AttributeToFactorMap;
import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.math.DenseRows;
import dev.marquee.math.Kernels;
import dev.marquee.math.LeastSquares;
import dev.marquee.math.Normal;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Fold-in of new movies into one draw: each starts at what genres, year and people predict, and its own deviation is the MAP
 * estimate by Newton steps, given its ratings. The prior variance of the deviation is that of the movies trained on.
 * Only the values of the ratings are used, not the ids of the raters as features. Costs (ratings x rank² + rank³) per
 * movie and step.
 */
public final class MovieFoldIn {
    private static final int STEPS = 4;
    private static final int PROBES = 8;

    private final Kernels kernels = Kernels.best();
    private final Draw draw;
    private final Dataset more;
    private final int components;
    private final int typical;
    private final AttributeToFactorMap expected;
    private final float[] precisions;
    private final float scale;
    private final LeastSquares squares;
    private final Normal.Interval interval = new Normal.Interval();

    /**
     * @param data training data
     * @param more data set with the new movies and their ratings
     * @param regression of the training data, shared by all draws
     */
    public MovieFoldIn(Draw draw, Dataset data, Dataset more, AttributeRegression regression) {
        this.draw = draw;
        this.more = more;
        this.components = draw.movies().rank() + 1;
        this.typical = TypicalCounts.movie(
                IntStream.range(0, data.catalogue().size()).map(data.ratings().byMovie()::count));
        DenseRows rows = rows(draw.movies());
        this.expected = regression.fit(rows);
        this.precisions = regression.precisions(expected, rows);
        this.scale = scale(draw.movieScales(), data.ratings().byMovie());
        this.squares = new LeastSquares(components);
    }

    /** Linear weight and factors of each movie. */
    private static DenseRows rows(FactorTable movies) {
        DenseRows rows = DenseRows.zeros(movies.rows(), movies.rank() + 1);
        for (int movie = 0; movie < movies.rows(); movie++) {
            rows.values()[rows.at(movie)] = movies.weight(movie);
            System.arraycopy(movies.values(), movie * movies.width(), rows.values(), rows.at(movie) + 1, movies.rank());
        }
        return rows;
    }

    /** Mean scale of the movies trained on. */
    private static float scale(float[] scales, RatingRows trained) {
        return (float) IntStream.range(0, trained.rows())
                .filter(movie -> trained.count(movie) > 0)
                .mapToDouble(movie -> scales[movie])
                .average()
                .orElse(1);
    }

    /** The draw with these movies folded in. */
    public Draw of(int[] movies) {
        int size = more.catalogue().size();
        FactorTable old = draw.movies();
        FactorTable table = new FactorTable(old.rank(), Arrays.copyOf(old.values(), size * old.width()));
        float[] scales = Arrays.copyOf(draw.movieScales(), size);
        for (int movie : movies) {
            DenseRows row = DenseRows.zeros(1, components);
            expected.write(more.catalogue().movie(movie), row, 0);
            int n = more.ratings().byMovie().count(movie);
            float raterValue = (float) (1 / Math.sqrt(1.0 + Math.max(n, typical)));
            double unknown = newtonAscent(movie, raterValue, row.values());
            table.setMovie(
                    movie,
                    Arrays.copyOf(row.values(), components),
                    raterValue,
                    draw.newUser().ratedMean());
            scales[movie] = (float) (scale / Math.sqrt(1 + scale * scale * unknown));
        }
        return new Draw(
                draw.users(), table, draw.thresholds(), draw.userScales(), scales, draw.timeBuckets(), draw.newUser());
    }

    /**
     * Moves a movie's components to the MAP estimate; returns the remaining variance of its linear predictor, averaged
     * over some users.
     */
    private double newtonAscent(int movie, float raterValue, float[] own) {
        float[] expectedRow = own.clone();
        float[] input = new float[own.length];
        for (int step = 0; step < STEPS; step++) {
            squares.begin();
            addRatings(movie, raterValue, own, expectedRow, input);
            for (int component = 0; component < components; component++) {
                squares.damp(component, component + 1, precisions[component]);
            }
            squares.solve(own, 0);
            kernels.addScaled(components, 1, expectedRow, 0, own, 0);
        }
        double unknown = 0;
        int users = draw.users().rows();
        int probes = Math.min(PROBES, users);
        for (int probe = 0; probe < probes; probe++) {
            input((int) ((long) users * probe / probes), input);
            unknown += squares.variance(input) / probes;
        }
        return unknown;
    }

    private void addRatings(int movie, float raterValue, float[] own, float[] expectedRow, float[] input) {
        RatingRows ratings = more.ratings().byMovie();
        int steps = draw.newUser().cutpoints().steps();
        for (int entry = ratings.start(movie); entry < ratings.end(movie); entry++) {
            int user = ratings.column(entry);
            input(user, input);
            double root = draw.userScales()[user] * scale;
            double value = offset(user, raterValue) + kernels.dot(components, input, 0, own, 0);
            int level = ratings.level(entry);
            int at = user * steps + level;
            interval.set(
                    level == 0 ? Double.NEGATIVE_INFINITY : root * (draw.thresholds()[at - 1] - value),
                    level == steps ? Double.POSITIVE_INFINITY : root * (draw.thresholds()[at] - value));
            double gradient = -root * (interval.gradientLower() + interval.gradientUpper());
            double curvature = root
                    * root
                    * Math.max(
                            interval.curvatureLower() + interval.curvatureUpper() + 2 * interval.curvatureCross(),
                            1e-6);
            double change =
                    kernels.dot(components, input, 0, own, 0) - kernels.dot(components, input, 0, expectedRow, 0);
            float weight = (float) Math.sqrt(curvature);
            for (int component = 0; component < components; component++) {
                input[component] *= weight;
            }
            squares.add(input, 0, (float) ((gradient + curvature * change) / weight));
        }
    }

    /** Factors of a movie's components: 1, and the user's factors including that of having rated it. */
    private void input(int user, float[] input) {
        FactorTable users = draw.users();
        Arrays.fill(input, 0);
        input[0] = 1;
        System.arraycopy(users.values(), user * users.width(), input, 1, components - 1);
        kernels.addScaled(components - 1, users.ratedValue(user), draw.newUser().ratedMean(), 1, input, 1);
    }

    /** The part of the linear predictor that does not depend on the movie's components. */
    private double offset(int user, float raterValue) {
        FactorTable users = draw.users();
        float[] ratedMean = draw.newUser().ratedMean();
        int at = user * users.width();
        int rank = users.rank();
        float[] values = users.values();
        return values[at + 2 * rank]
                + values[at + 2 * rank + 2] * ratedMean[0]
                + raterValue * (values[at + 2 * rank + 3] + kernels.dot(rank, values, at + rank, ratedMean, 1));
    }
}
