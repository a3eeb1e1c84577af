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
 * Selects the movies to ask a new user about (active learning): of the most rated movies, the one with the largest
 * expected reduction of uncertainty about all of them, times the probability that the user knows it; updated after each
 * answer. The predicted ratings of training users and the scores of their lists are samples of the prior of a new
 * user's, assumed normal; an answer reduces the variances of all scores, each weighted by its movie's number of ratings.
 * Greedy A-optimal design: Boutilier, Zemel and Marlin, "Active collaborative filtering", UAI 2003; Rubens, Elahi, Sugiyama and Kaplan, "Active
 * learning in recommender systems", 2015. Immutable, thread-safe.
 */
public final class Interview {
    /** A sample of this size estimates the covariance as well as all users do, and keeps large data sets fast. */
    private static final int MAX_USERS = 1_000;

    private static final int MIN_ANSWERS = 3;

    /** Another answer is worth asking for if it tells more than this share of what is told already. */
    private static final double WORTH_ASKING = 0.15;

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

    /**
     * {@return an interview with the default options} Cost: at most the predictions of 1,000 users for 300 movies.
     *
     * @param model trained on the data
     * @param data with at least one rating
     */
    public static Interview of(Model model, Dataset data) {
        return of(model, data, InterviewOptions.defaults());
    }

    /**
     * {@return an interview for a model}
     *
     * @param model trained on the data
     * @param data with at least one rating
     * @param options how questions are selected
     * @throws UsageException if the data has no ratings
     */
    public static Interview of(Model model, Dataset data, InterviewOptions options) {
        Ratings ratings = data.ratings();
        if (ratings.size() == 0) {
            throw new UsageException(
                    "the data of this model has no ratings; an interview needs at least one; train a model on other data");
        }
        return new Interview(options, mostRated(ratings, options.pool()), ratings, sample(ratings), model);
    }

    /**
     * The next questions; each is chosen as if those before it had been answered. Of equally good ones the more rated
     * movie comes first, then the one with the lower index.
     *
     * @param state what the user has answered so far
     * @param n at least 1
     * @return 0-based, in the order to ask; never a movie that was rated or marked as not seen; fewer than n if no more
     *     are left
     */
    public int[] next(InterviewState state, int n) {
        if (n < 1) {
            throw new UsageException("n must be at least 1, got %d".formatted(n));
        }
        boolean[] done = new boolean[movies.length];
        int[] rated = rated(state);
        int[] watched = indices(state.watched()::contains);
        int[] unknown = indices(state.notSeen()::contains);
        Uncertainty remaining = prior.copy();
        for (int m : rated) {
            remaining.answer(m);
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
            int best = best(remaining, probabilities, done);
            done[best] = true;
            remaining.answer(best);
            chosen[i] = movies[best];
        }
        return chosen;
    }

    /**
     * {@return whether the answers are enough for a first list} There are at least three, and an answer to the best next
     * question is expected to tell less than 15 % of what they told together; or no question is left.
     *
     * @param state what the user has answered so far
     */
    public boolean isEnough(InterviewState state) {
        int[] next = next(state, 1);
        if (state.ratings().size() < MIN_ANSWERS || next.length == 0) {
            return next.length == 0;
        }
        Uncertainty remaining = prior.copy();
        double told = 0;
        for (int m : rated(state)) {
            told += remaining.reduction(m, popularity);
            remaining.answer(m);
        }
        return remaining.reduction(indices(movie -> movie == next[0])[0], popularity) < WORTH_ASKING * told;
    }

    private int[] rated(InterviewState state) {
        return indices(movie -> state.ratings().stream().anyMatch(rating -> rating.movie() == movie));
    }

    private int best(Uncertainty remaining, double[] probabilities, boolean[] done) {
        int best = -1;
        double max = Double.NEGATIVE_INFINITY;
        for (int m = 0; m < movies.length; m++) {
            if (!done[m]) {
                double gain =
                        remaining.reduction(m, popularity) * Math.pow(probabilities[m], options.familiarityExponent());
                if (gain > max) {
                    max = gain;
                    best = m;
                }
            }
        }
        return best;
    }

    private int[] indices(IntPredicate condition) {
        return IntStream.range(0, movies.length)
                .filter(m -> condition.test(movies[m]))
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

    /** An evenly spaced sample of the users with ratings, in the order of the data. */
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
