package dev.marquee.service.users;

import dev.marquee.data.Dataset;
import dev.marquee.data.Movie;
import dev.marquee.model.UserProfile.Rated;
import dev.marquee.recommend.Reason.Credit;
import dev.marquee.service.serving.RatingProfile;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The genres, decades, directors and actors that a user rates above their own mean, with some certainty. The deviations of n ratings from that
 * mean have the posterior mean Σ / (n + {@value #DAMPING}) and the standard deviation σ / √(n + {@value #DAMPING}); a genre
 * is a favourite if the mean is at least one standard deviation above 0. The user's mean and σ² are estimated as if they had
 * given {@value #PRIOR_RATINGS} more ratings with the mean and variance of all ratings, so that a user who rates only what
 * they love has favourites.
 *
 * <p>For a user without ratings, the favourites are what all users rate most; where all ratings are equal, what the user
 * rates more often than all users, by its contribution p ln(p / q) to the Kullback–Leibler divergence.
 */
final class Favourites {
    private static final double DAMPING = 2;
    private static final double PRIOR_RATINGS = 5;
    private static final int MIN_LIKED = 2;

    private final Dataset data;
    private final Set<String> tastes;
    private final List<Rated> ratings;
    private final RatingProfile you;
    private final RatingProfile allUsers;
    private final boolean rates;
    private final double mean;
    private final double deviation;

    /** @param allUsers the profile of all ratings of the data */
    Favourites(List<Rated> ratings, RatingProfile allUsers, Dataset data) {
        this.data = data;
        this.tastes = Set.copyOf(data.catalogue().tasteGenres());
        this.ratings = List.copyOf(ratings);
        this.you = RatingProfile.of(ratings, data);
        this.allUsers = allUsers;
        double usual = mean(allUsers, value -> value);
        double variance = mean(allUsers, value -> (value - usual) * (value - usual));
        double all = ratings.size() + PRIOR_RATINGS;
        this.rates = !ratings.isEmpty() && variance > 0;
        this.mean = (sum(Rated::value) + PRIOR_RATINGS * usual) / all;
        double squares = sum(rated -> (rated.value() - mean) * (rated.value() - mean));
        this.deviation = Math.sqrt((squares + PRIOR_RATINGS * variance) / all);
    }

    /** At most {@code max} genres, the most certain first. */
    List<String> genres(int max) {
        return rates
                ? liked(movie -> movie.genres().stream().filter(tastes::contains), max)
                : most(allUsers.genres(), you::genre, allUsers::genre, max);
    }

    /** At most {@code max} decades by their first year, the most certain first. */
    List<Integer> decades(int max) {
        return rates
                ? liked(movie -> movie.hasYear() ? Stream.of(movie.year() / 10 * 10) : Stream.of(), max)
                : most(allUsers.decades(), you::decade, allUsers::decade, max);
    }

    /**
     * A director or actor of several movies that the user liked.
     *
     * @param movies the liked ones, 0-based, the best rated first; at least two
     * @param above the posterior mean of the deviations of all ratings of their movies
     */
    record Contributor(String name, List<Integer> movies, double above) {
        Contributor {
            movies = List.copyOf(movies);
        }
    }

    /**
     * At most {@code max} directors or actors with at least {@value #MIN_LIKED} liked movies, the most certain first; none for a
     * user without ratings or where all ratings are equal.
     */
    List<Contributor> contributors(Credit credit, int max) {
        if (!rates) {
            return List.of();
        }
        Map<String, List<Rated>> rated = byGroup(movie -> credit.of(movie).stream());
        rated.values().removeIf(movies -> likedOf(movies).size() < MIN_LIKED);
        return most(rated, max).stream()
                .map(name -> {
                    List<Rated> movies = rated.getOrDefault(name, List.of());
                    double sum = movies.stream()
                            .mapToDouble(movie -> movie.value() - mean)
                            .sum();
                    return new Contributor(name, likedOf(movies), sum / (movies.size() + DAMPING));
                })
                .toList();
    }

    private List<Integer> likedOf(List<Rated> movies) {
        return movies.stream()
                .filter(rated -> rated.value() >= data.ratings().liked())
                .sorted(Comparator.comparingDouble(Rated::value).reversed())
                .map(Rated::movie)
                .toList();
    }

    private <T> List<T> liked(Function<Movie, Stream<T>> groups, int max) {
        return most(byGroup(groups), max);
    }

    private <T> Map<T, List<Rated>> byGroup(Function<Movie, Stream<T>> groups) {
        return ratings.stream()
                .flatMap(rated ->
                        groups.apply(data.catalogue().movie(rated.movie())).map(group -> Map.entry(group, rated)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private <T> List<T> most(Map<T, List<Rated>> byGroup, int max) {
        return best(byGroup.keySet().stream(), group -> certainty(byGroup.getOrDefault(group, List.of())) - 1, max);
    }

    /** The posterior mean in posterior standard deviations. */
    private double certainty(List<Rated> group) {
        double sum = group.stream().mapToDouble(rated -> rated.value() - mean).sum();
        return sum / (deviation * Math.sqrt(group.size() + DAMPING));
    }

    private <T> List<T> most(List<T> all, ToDoubleFunction<T> yours, ToDoubleFunction<T> usual, int max) {
        return best(
                all.stream(),
                ratings.isEmpty()
                        ? usual
                        : group -> contribution(yours.applyAsDouble(group), usual.applyAsDouble(group)),
                max);
    }

    private static double contribution(double p, double q) {
        return p == 0 ? 0 : p * Math.log(p / q);
    }

    private static <T> List<T> best(Stream<T> groups, ToDoubleFunction<T> score, int max) {
        return groups.filter(group -> score.applyAsDouble(group) > 0)
                .sorted(Comparator.comparingDouble(score).reversed())
                .limit(max)
                .toList();
    }

    private double sum(ToDoubleFunction<Rated> value) {
        return ratings.stream().mapToDouble(value).sum();
    }

    private static double mean(RatingProfile all, ToDoubleFunction<Float> value) {
        return IntStream.range(0, all.values().size())
                .mapToDouble(level ->
                        all.level(level) * value.applyAsDouble(all.values().get(level)))
                .sum();
    }
}
