package dev.marquee.recommend.interview;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import dev.marquee.data.UsageException;
import dev.marquee.math.TopN;
import dev.marquee.model.Model;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Chooses what to ask a new person about: of the movies that most people rated the one whose rating is expected to tell
 * most about all of them, times the chance that the person knows it; after each answer anew. What training users are
 * expected to give these movies is a sample of what a person's taste may be, taken for normal; an answer lowers the
 * variances of all movies, each weighing as many people as rated it. Greedy A-optimal design: Boutilier, Zemel and Marlin,
 * "Active collaborative filtering", UAI 2003; Rubens, Elahi, Sugiyama and Kaplan, "Active learning in recommender
 * systems", 2015. Immutable, safe to share between threads.
 */
public final class Interview {
    /** A sample of so many people says as much of tastes as all do, and keeps a large data set quick. */
    private static final int MAX_USERS = 1_000;

    private final InterviewOptions options;
    private final int[] movies;
    private final double[] popularity;
    private final Familiarity familiarity;
    private final Uncertainty prior;

    private Interview(InterviewOptions options, int[] movies, Ratings ratings, int[] users, Model model) {
        this.options = options;
        this.movies = movies;
        this.popularity = Arrays.stream(movies)
                .mapToDouble(movie -> (double) ratings.byMovie().count(movie) / ratings.size())
                .toArray();
        this.familiarity = Familiarity.of(ratings, users, movies, options.mismatchDecay());
        this.prior = Uncertainty.of(PreferenceSamples.of(model, ratings, users, movies));
    }

    /** The interview with the default options. Cost: a thousand users' ratings of 300 movies predicted, at most. */
    public static Interview of(Model model, Dataset data) {
        return of(model, data, InterviewOptions.defaults());
    }

    /**
     * The interview for a model.
     *
     * @param model trained on the data
     * @throws UsageException if the data has no rating
     */
    public static Interview of(Model model, Dataset data, InterviewOptions options) {
        Ratings ratings = data.ratings();
        if (ratings.size() == 0) {
            throw new UsageException(
                    "the data of this model has no rating to learn from what to ask; train one on more");
        }
        return new Interview(options, mostRated(ratings, options.pool()), ratings, sample(ratings), model);
    }

    /**
     * What to ask next; of several, each as if those before it had been answered.
     *
     * @param n at least 1
     * @return 0-based, the first to ask first; never one that was rated or is not known; fewer than n where no more are
     *     left
     */
    public int[] next(InterviewState told, int n) {
        if (n < 1) {
            throw new UsageException("%d questions is no request; ask for at least 1".formatted(n));
        }
        boolean[] done = new boolean[movies.length];
        int[] rated = places(movie -> told.ratings().stream().anyMatch(one -> one.movie() == movie));
        int[] watched = places(told.watched()::contains);
        int[] unknown = places(told.notSeen()::contains);
        Uncertainty left = prior.copy();
        for (int m : rated) {
            left.answer(m);
            done[m] = true;
        }
        for (int m : unknown) {
            done[m] = true;
        }
        double[] probabilities = familiarity.probabilities(
                IntStream.concat(IntStream.of(rated), IntStream.of(watched)).toArray(), unknown);
        for (int m : watched) {
            probabilities[m] = 1;
        }
        int[] chosen = new int
                [(int) Math.min(
                        n, IntStream.range(0, done.length).filter(m -> !done[m]).count())];
        for (int i = 0; i < chosen.length; i++) {
            int best = best(left, probabilities, done);
            done[best] = true;
            left.answer(best);
            chosen[i] = movies[best];
        }
        return chosen;
    }

    private int best(Uncertainty left, double[] probabilities, boolean[] done) {
        int best = -1;
        double max = Double.NEGATIVE_INFINITY;
        for (int m = 0; m < movies.length; m++) {
            if (!done[m]) {
                double gain = left.reduction(m, popularity) * Math.pow(probabilities[m], options.familiarityExponent());
                if (gain > max) {
                    max = gain;
                    best = m;
                }
            }
        }
        return best;
    }

    private int[] places(IntPredicate which) {
        return IntStream.range(0, movies.length)
                .filter(m -> which.test(movies[m]))
                .toArray();
    }

    private static int[] mostRated(Ratings ratings, int n) {
        RatingRows raters = ratings.byMovie();
        float[] counts = new float[raters.rows()];
        boolean[] unrated = new boolean[counts.length];
        for (int movie = 0; movie < counts.length; movie++) {
            counts[movie] = raters.count(movie);
            unrated[movie] = raters.count(movie) == 0;
        }
        return TopN.of(counts, n, unrated);
    }

    /** Evenly out of all who rated something, in the data's order. */
    private static int[] sample(Ratings ratings) {
        int[] active = IntStream.range(0, ratings.users())
                .filter(user -> ratings.byUser().count(user) > 0)
                .toArray();
        int size = Math.min(MAX_USERS, active.length);
        return IntStream.range(0, size)
                .map(i -> active[(int) ((long) i * active.length / size)])
                .toArray();
    }
}
