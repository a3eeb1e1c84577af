package dev.marquee.algorithm.bayesfm;

/**
 * The mean of some successive draws of a chain. Successive draws hardly turn their factors against each other, so the mean
 * predicts almost as well as all of them and takes the room of one: thirty windows do the work of four hundred draws. What
 * the mean hides, how far the machine's values moved within the window, is watched on some of the ratings and given back
 * as noise.
 */
final class Window {
    private final Coefficients users;
    private final Coefficients movies;
    private final float[] thresholds;
    private final float[] userPrecisions;
    private final float[] moviePrecisions;
    private final CutpointPrior ladder;
    private final float[] moments;
    private final WithinWindowVariance watch;
    private int draws;

    Window(RatingMatrix cells, Coefficients users, Coefficients movies, CutpointPrior ladder, int moments) {
        this.users = new Coefficients(users.side(), users.rank());
        this.movies = new Coefficients(movies.side(), movies.rank());
        this.thresholds = new float[users.side().rows() * ladder.steps()];
        this.userPrecisions = new float[users.side().rows()];
        this.moviePrecisions = new float[movies.side().rows()];
        this.ladder = ladder;
        this.moments = new float[moments];
        this.watch = new WithinWindowVariance(cells);
    }

    /** Takes in what a chain has drawn last. */
    void add(Coefficients drawnUsers, Coefficients drawnMovies, Likelihood observation, float[] momentEffects) {
        draws++;
        float share = 1f / draws;
        users.approach(drawnUsers, share);
        movies.approach(drawnMovies, share);
        Means.approach(thresholds, observation.thresholds(), share);
        Means.approach(userPrecisions, observation.userPrecisions(), share);
        Means.approach(moviePrecisions, observation.moviePrecisions(), share);
        if (!ladder.isFixed()) {
            Means.approach(ladder.means(), observation.ladderPrior().means(), share);
            Means.approach(ladder.precisions(), observation.ladderPrior().precisions(), share);
        }
        Means.approach(moments, momentEffects, share);
        watch.add(drawnUsers, drawnMovies, observation.thresholds());
    }

    /** The mean as tables to predict with. */
    Draw draw(RatingMatrix cells) {
        float[] userScales = userScales(watch.variance());
        float[] movieScales = new float[moviePrecisions.length];
        for (int movie = 0; movie < movieScales.length; movie++) {
            movieScales[movie] = (float) Math.sqrt(moviePrecisions[movie]);
        }
        PredictionRows ofUsers = PredictionRows.ofUsers(users, cells);
        PredictionRows ofMovies = PredictionRows.ofMovies(movies, cells);
        return new Draw(
                FactorTable.ofUsers(ofUsers, ofMovies),
                FactorTable.ofMovies(ofMovies, ofUsers),
                thresholds,
                userScales,
                movieScales,
                moments,
                NewUserPrior.of(users, movies, ofUsers.mean(), ladder, geometricMean(userScales)));
    }

    private float[] userScales(double noise) {
        float[] scales = new float[userPrecisions.length];
        for (int user = 0; user < scales.length; user++) {
            scales[user] = (float) (1 / Math.sqrt(1 / userPrecisions[user] + noise));
        }
        return scales;
    }

    private static float geometricMean(float[] scales) {
        double logs = 0;
        for (float scale : scales) {
            logs += Math.log(scale);
        }
        return (float) Math.exp(logs / scales.length);
    }
}
