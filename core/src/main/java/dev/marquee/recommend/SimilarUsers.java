package dev.marquee.recommend;

import static java.util.Comparator.comparingDouble;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.data.UsageException;
import dev.marquee.model.UserProfile.Rated;
import dev.marquee.recommend.user.User;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Finds users whose taste is similar: the cosine of the two users' residuals on the movies that both rated, shrunk by
 * n / (n + {@value #SHRINKAGE}) for n common movies, as by Koren, Factorization Meets the Neighborhood (KDD 2008), section 2.2. A
 * residual is what a rating exceeds the mean, the movie's effect and the user's effect by, each effect damped by {@value #DAMPING}
 * ratings: to like what everyone likes makes no two users similar. Immutable, thread-safe.
 *
 * <p>This compares any users it is given. Who may be shown to whom is for the program to decide.
 */
public final class SimilarUsers {
    /** Two users with fewer common movies are not compared. */
    public static final int MIN_COMMON = 5;

    private static final double SHRINKAGE = 10;
    private static final double DAMPING = 5;

    /** Maximum number of movies of each kind that are named. */
    private static final int NAMED = 5;

    private final Dataset data;
    private final double mean;
    private final float[] movieEffects;

    /**
     * Computes the movies' effects. Linear in the number of ratings.
     *
     * @param data the movies and their ratings
     */
    public SimilarUsers(Dataset data) {
        this.data = data;
        this.mean = data.ratings().mean();
        RatingRows byMovie = data.ratings().byMovie();
        this.movieEffects = new float[byMovie.rows()];
        for (int movie = 0; movie < movieEffects.length; movie++) {
            double sum = 0;
            for (int entry = byMovie.start(movie); entry < byMovie.end(movie); entry++) {
                sum += byMovie.value(entry) - mean;
            }
            movieEffects[movie] = (float) (sum / (byMovie.count(movie) + DAMPING));
        }
    }

    /**
     * A user of similar taste, and what the two have in common.
     *
     * @param candidate 0-based position among the candidates
     * @param similarity above 0, at most 1
     * @param common the number of movies that both rated
     * @param loved movies that both liked, those first that both liked more than expected; a few
     * @param disagreed movies that one liked and the other did not, the largest difference first; a few
     * @param recommended movies that the other liked and the user has not seen, the most liked first; a few
     */
    public record SimilarUser(
            int candidate,
            double similarity,
            int common,
            List<Integer> loved,
            List<Disagreement> disagreed,
            List<Integer> recommended) {
        /** Copies the lists. */
        public SimilarUser {
            loved = List.copyOf(loved);
            disagreed = List.copyOf(disagreed);
            recommended = List.copyOf(recommended);
        }
    }

    /**
     * A movie that two users rated differently.
     *
     * @param movie 0-based
     * @param rating of the user
     * @param other the rating of the other
     */
    public record Disagreement(int movie, float rating, float other) {}

    /**
     * {@return the most similar of some users, the most similar first, ties by position} Linear in the number of their ratings.
     *
     * @param user to compare with
     * @param candidates other users
     * @param n maximum number of users, at least 1
     * @throws UsageException if n is below 1
     */
    public List<SimilarUser> to(User user, List<? extends User> candidates, int n) {
        if (n < 1) {
            throw new UsageException("n must be at least 1, got %d".formatted(n));
        }
        Residuals own = new Residuals(user);
        return IntStream.range(0, candidates.size())
                .mapToObj(candidate -> own.compared(candidate, new Residuals(candidates.get(candidate))))
                .flatMap(Optional::stream)
                .sorted(comparingDouble(SimilarUser::similarity).reversed())
                .limit(n)
                .toList();
    }

    /** A user's ratings by movie, and what they exceed the expected ones by. */
    private final class Residuals {
        private final User user;
        private final Map<Integer, Float> ratings = new HashMap<>();
        private final double userEffect;

        Residuals(User user) {
            this.user = user;
            double sum = 0;
            for (Rated rated : user.profile(data).ratings()) {
                ratings.put(rated.movie(), rated.value());
                sum += rated.value() - mean - movieEffects[rated.movie()];
            }
            this.userEffect = sum / (ratings.size() + DAMPING);
        }

        /** Empty with too few common movies, or if the users are not similar. */
        Optional<SimilarUser> compared(int candidate, Residuals other) {
            List<Integer> common = ratings.keySet().stream()
                    .filter(other.ratings::containsKey)
                    .sorted()
                    .toList();
            double similarity = common.size() < MIN_COMMON ? 0 : similarity(common, other);
            return similarity > 0
                    ? Optional.of(new SimilarUser(
                            candidate,
                            similarity,
                            common.size(),
                            loved(common, other),
                            disagreed(common, other),
                            recommended(other)))
                    : Optional.empty();
        }

        private double similarity(List<Integer> common, Residuals other) {
            double product = 0;
            double own = 0;
            double others = 0;
            for (int movie : common) {
                double left = of(movie);
                double right = other.of(movie);
                product += left * right;
                own += left * left;
                others += right * right;
            }
            double cosine = own == 0 || others == 0 ? 0 : product / Math.sqrt(own * others);
            return cosine * common.size() / (common.size() + SHRINKAGE);
        }

        private List<Integer> loved(List<Integer> common, Residuals other) {
            return first(
                    common, movie -> likes(movie) && other.likes(movie), movie -> Math.min(of(movie), other.of(movie)));
        }

        private List<Disagreement> disagreed(List<Integer> common, Residuals other) {
            return first(
                            common,
                            movie -> likes(movie) != other.likes(movie),
                            movie -> Math.abs(rating(movie) - other.rating(movie)))
                    .stream()
                    .map(movie -> new Disagreement(movie, rating(movie), other.rating(movie)))
                    .toList();
        }

        private List<Integer> recommended(Residuals other) {
            Set<Integer> seen = new HashSet<>();
            user.seen(data).forEach(seen::add);
            return first(other.ratings.keySet(), movie -> !seen.contains(movie) && other.likes(movie), other::of);
        }

        private List<Integer> first(
                Iterable<Integer> movies, Predicate<Integer> wanted, ToDoubleFunction<Integer> value) {
            List<Integer> found = new ArrayList<>();
            movies.forEach(movie -> {
                if (wanted.test(movie)) {
                    found.add(movie);
                }
            });
            return found.stream()
                    .sorted(comparingDouble(value).reversed().thenComparing(Comparator.naturalOrder()))
                    .limit(NAMED)
                    .toList();
        }

        private boolean likes(int movie) {
            return rating(movie) >= data.ratings().liked();
        }

        private float rating(int movie) {
            return ratings.getOrDefault(movie, 0f);
        }

        private double of(int movie) {
            return rating(movie) - mean - movieEffects[movie] - userEffect;
        }
    }
}
