package dev.marquee.algorithm.bayesfm.posterior;

import dev.marquee.algorithm.bayesfm.gibbs.Coefficients;
import dev.marquee.algorithm.bayesfm.gibbs.CutpointPrior;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * Posterior draw: the mean of a chain over a window of sweeps. A rating is at most level l with probability Φ(a (t_l -
 * η)), where η is the linear predictor of user and movie, the dot product of their rows, t the user's thresholds and a
 * the user's scale times the movie's.
 *
 * @param users one row per user
 * @param movies one row per movie
 * @param thresholds thresholds of each user, one fewer than levels
 * @param userScales scale of each user
 * @param movieScales scale of each movie
 * @param timeBuckets offset of the linear predictor in each time bucket
 * @param newUser prior of new users
 */
@SuppressWarnings("ArrayRecordComponent") // a view for inner loops, never compared
public record Draw(
        FactorTable users,
        FactorTable movies,
        float[] thresholds,
        float[] userScales,
        float[] movieScales,
        float[] timeBuckets,
        NewUserPrior newUser) {
    /** Number of {@link #arrays}. */
    public static final int ARRAYS = 15;

    /** The same draw with another prior of new users. */
    public Draw withNewUser(NewUserPrior prior) {
        return new Draw(users, movies, thresholds, userScales, movieScales, timeBuckets, prior);
    }

    /**
     * All arrays, always in the same order, with the scale of an average user as the last; not copies. They are finite:
     * precisions of fixed cutpoints are given as 0.
     */
    public List<float[]> arrays() {
        return List.of(
                users.values(),
                movies.values(),
                thresholds,
                userScales,
                movieScales,
                timeBuckets,
                newUser.means(),
                newUser.precisions(),
                newUser.ratedMean(),
                newUser.raterMean(),
                newUser.features().ofUsers(),
                newUser.features().ofMovies(),
                newUser.cutpoints().means(),
                newUser.cutpoints().isFixed()
                        ? new float[newUser.cutpoints().steps()]
                        : newUser.cutpoints().precisions(),
                new float[] {newUser.scale()});
    }

    /** The draw that has these {@link #arrays}. */
    public static Draw of(int rank, List<float[]> arrays) {
        Iterator<float[]> next = arrays.iterator();
        return new Draw(
                new FactorTable(rank, next.next()),
                new FactorTable(rank, next.next()),
                next.next(),
                next.next(),
                next.next(),
                next.next(),
                new NewUserPrior(
                        next.next(),
                        next.next(),
                        next.next(),
                        next.next(),
                        new NewUserPrior.Features(next.next(), next.next()),
                        new CutpointPrior(next.next(), precisions(next.next())),
                        next.next()[0]));
    }

    private static float[] precisions(float[] given) {
        if (given[0] == 0) {
            Arrays.fill(given, Float.POSITIVE_INFINITY);
        }
        return given;
    }

    /**
     * A user in one draw.
     *
     * @param row row in the layout of the draw's table of users
     * @param thresholds thresholds of the user
     * @param scale scale of the user
     */
    @SuppressWarnings("ArrayRecordComponent") // a view for inner loops, never compared
    public record UserPosterior(float[] row, float[] thresholds, float scale) {
        /** Lowers all thresholds by {@code effect}, which equals raising every linear predictor by it. */
        public UserPosterior moved(float effect) {
            float[] moved = thresholds.clone();
            for (int step = 0; step < moved.length; step++) {
                moved[step] -= effect;
            }
            return new UserPosterior(row, moved, scale);
        }

        public static UserPosterior of(Draw draw, int user) {
            int width = draw.users().width();
            int steps = draw.newUser().cutpoints().steps();
            return new UserPosterior(
                    Arrays.copyOfRange(draw.users().values(), user * width, (user + 1) * width),
                    Arrays.copyOfRange(draw.thresholds(), user * steps, (user + 1) * steps),
                    draw.userScales()[user]);
        }
    }

    /**
     * Prior of a new user in one draw: the distribution of their own coefficients, and the coefficients of the features
     * they may have. Arrays have one element per component, the linear weight first.
     *
     * @param means means of a user's own coefficients
     * @param precisions precisions of a user's own coefficients
     * @param ratedMean coefficients of having rated a movie, averaged over ratings
     * @param raterMean mean coefficients of a user among those who rated a movie
     * @param features coefficients of demographics, genres and years
     * @param cutpoints prior of the user's cutpoints
     * @param scale scale of an average user
     */
    @SuppressWarnings("ArrayRecordComponent") // a view for inner loops, never compared
    public record NewUserPrior(
            float[] means,
            float[] precisions,
            float[] ratedMean,
            float[] raterMean,
            Features features,
            CutpointPrior cutpoints,
            float scale) {
        /** @param ratedMean linear weight and factors of having rated a movie, averaged over ratings */
        static NewUserPrior of(
                Coefficients users, Coefficients movies, float[] ratedMean, CutpointPrior cutpoints, float scale) {
            int components = users.rank() + 1;
            float[] means = new float[components];
            float[] precisions = new float[components];
            float[] raterMean = new float[components];
            for (int component = 0; component < components; component++) {
                means[component] = (float) users.prior(component, 0).mean();
                precisions[component] = (float) users.prior(component, 0).precision();
                if (movies.side().implicit()) {
                    int raters = movies.side().blocks().size() - 1;
                    raterMean[component] =
                            (float) movies.prior(component, raters).mean();
                }
            }
            return new NewUserPrior(
                    means,
                    precisions,
                    ratedMean,
                    raterMean,
                    new Features(attributes(users), attributes(movies)),
                    cutpoints,
                    scale);
        }

        /**
         * Coefficients of features, component by component.
         *
         * @param ofUsers coefficients of demographics
         * @param ofMovies coefficients of genres and years
         */
        @SuppressWarnings("ArrayRecordComponent") // a view for inner loops, never compared
        public record Features(float[] ofUsers, float[] ofMovies) {}

        private static float[] attributes(Coefficients of) {
            int count = of.side().attributes();
            float[] features = new float[(of.rank() + 1) * count];
            for (int component = 0; component <= of.rank(); component++) {
                System.arraycopy(of.values(component), of.side().rows(), features, component * count, count);
            }
            return features;
        }

        /**
         * The same prior with other expectations.
         *
         * @param newMeans means of a user's own coefficients
         * @param newRaterMean coefficients of the user as a rater
         * @param ofUsers coefficients of demographics, component by component
         */
        public NewUserPrior withMeans(float[] newMeans, float[] newRaterMean, float[] ofUsers) {
            return new NewUserPrior(
                    newMeans,
                    precisions,
                    ratedMean,
                    newRaterMean,
                    new Features(ofUsers, features.ofMovies()),
                    cutpoints,
                    scale);
        }

        /** The same prior with other cutpoints. */
        public NewUserPrior withCutpoints(CutpointPrior newCutpoints) {
            return new NewUserPrior(means, precisions, ratedMean, raterMean, features, newCutpoints, scale);
        }

        /** The prior by which the mode of a user with a number of ratings is found. */
        public NewUserPrior forMode(int ratings) {
            return cutpoints.isCorrectedForMode(ratings) ? withCutpoints(cutpoints.forMode(ratings)) : this;
        }

        /** Number of demographic features. */
        public int demographicFeatures() {
            return features.ofUsers().length / means.length;
        }

        /** The coefficient of a demographic feature. */
        public float feature(int component, int feature) {
            return features.ofUsers()[component * demographicFeatures() + feature];
        }

        /** The coefficient of a feature of movies. */
        public float movieFeature(int component, int feature) {
            return features.ofMovies()[component * (features.ofMovies().length / means.length) + feature];
        }
    }
}
