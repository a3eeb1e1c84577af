package dev.marquee.bench.study;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import dev.marquee.math.Rng;
import dev.marquee.math.TopN;
import dev.marquee.model.Model;
import dev.marquee.model.UserProfile.Rated;
import dev.marquee.recommend.interview.Interview;
import dev.marquee.recommend.interview.InterviewOptions;
import dev.marquee.recommend.interview.InterviewState;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** A strategy that selects the next movie to ask a user about. */
interface InterviewStrategy {
    /** The name in reports. */
    String name();

    /** Begins an interview with a user; only {@link #probability} uses the movies that the user knows. */
    Questions begin(int user, List<Rated> knows);

    /** The questions to one user. */
    interface Questions {
        /** The next movie, 0-based; -1 if there are no more questions. */
        int next(List<Rated> ratings, Set<Integer> notSeen);
    }

    /** The strategy of {@link Interview}. */
    static InterviewStrategy interview(String name, Model model, Dataset train, InterviewOptions options) {
        Interview interview = Interview.of(model, train, options);
        return of(name, (_, _) -> (ratings, notSeen) -> {
            int[] next = interview.next(new InterviewState(ratings, Set.of(), notSeen), 1);
            return next.length == 0 ? -1 : next[0];
        });
    }

    /** The most rated movies. */
    static InterviewStrategy mostPopular(Dataset train) {
        return inOrder("most popular", train, movie -> train.ratings().byMovie().count(movie));
    }

    /** Popular and controversial: logarithm of the number of ratings, times their entropy (Rashid et al. 2002). */
    static InterviewStrategy controversial(Dataset train) {
        return inOrder(
                "popular × controversial",
                train,
                movie -> Math.log(1 + train.ratings().byMovie().count(movie)) * entropy(train.ratings(), movie));
    }

    /** Random movies that the user knows: a model of ratings given without questions. */
    static InterviewStrategy probability(long seed) {
        return of("random known", (user, knows) -> {
            int[] order = knows.stream().mapToInt(Rated::movie).toArray();
            Rng.keyed(seed, "chance".hashCode(), user).shuffle(order, order.length);
            return (ratings, _) -> ratings.size() < order.length ? order[ratings.size()] : -1;
        });
    }

    private static InterviewStrategy inOrder(String name, Dataset train, ToDoubleFunction<Integer> value) {
        int movies = train.catalogue().size();
        float[] values = new float[movies];
        IntStream.range(0, movies).forEach(movie -> values[movie] = (float) value.applyAsDouble(movie));
        int[] order = TopN.of(values, movies);
        return of(name, (_, _) -> (ratings, notSeen) -> {
            int count = ratings.size() + notSeen.size();
            return count < order.length ? order[count] : -1;
        });
    }

    private static double entropy(Ratings ratings, int movie) {
        RatingRows rows = ratings.byMovie();
        double[] counts = new double[ratings.scale().levels()];
        for (int entry = rows.start(movie); entry < rows.end(movie); entry++) {
            counts[rows.level(entry)]++;
        }
        double entropy = 0;
        for (double count : counts) {
            double share = count / Math.max(1, rows.count(movie));
            entropy -= share > 0 ? share * Math.log(share) : 0;
        }
        return entropy;
    }

    private static InterviewStrategy of(String name, Beginning beginning) {
        return new InterviewStrategy() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Questions begin(int user, List<Rated> knows) {
                return beginning.begin(user, knows);
            }
        };
    }

    /** Starts the questions to one user. */
    interface Beginning {
        Questions begin(int user, List<Rated> knows);
    }
}
