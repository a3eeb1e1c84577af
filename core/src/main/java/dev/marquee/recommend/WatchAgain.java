package dev.marquee.recommend;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import dev.marquee.data.Ratings;
import dev.marquee.data.UsageException;
import dev.marquee.internal.Counted;
import dev.marquee.math.Sorted;
import dev.marquee.model.Scorer;
import dev.marquee.recommend.Recommender.PastRating;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The movies that a user loved long ago, in the order that {@link Recommender#watchAgain} documents. */
final class WatchAgain {
    private static final double SECONDS_PER_MONTH = 365.2425 / 12 * 24 * 3600;

    private final Ratings data;
    private final int months;
    private final List<PastRating> loved;

    /** @param data whose scale says what is liked */
    WatchAgain(List<PastRating> ratings, Ratings data, int months) {
        if (months < 1) {
            throw new UsageException("months must be at least 1, got %d".formatted(months));
        }
        this.data = data;
        this.months = months;
        double least = Math.max(
                data.liked(),
                ratings.stream().mapToDouble(PastRating::rating).average().orElse(0));
        long newest = ratings.stream().mapToLong(PastRating::seconds).max().orElse(0);
        this.loved = ratings.stream()
                .filter(rated -> rated.rating() >= least && rated.seconds() != Ratings.UNKNOWN_TIME)
                .filter(rated -> newest - rated.seconds() >= months * SECONDS_PER_MONTH)
                .toList();
    }

    private record Scored(PastRating rated, float score) {}

    /** @param series the series of the catalogue, each as its movies: a list has one of each */
    Recommendations best(int n, IntPredicate passes, Scorer scorer, List<List<Integer>> series) {
        if (n < 1) {
            throw new UsageException("n must be at least 1, got %d".formatted(n));
        }
        List<PastRating> candidates =
                loved.stream().filter(rated -> passes.test(rated.movie())).toList();
        Stream<ToDoubleFunction<PastRating>> rankings =
                Stream.of(PastRating::rating, rated -> -rated.seconds(), rated -> scorer.score(rated.movie()));
        List<double[]> shares =
                rankings.map(ranking -> shares(candidates, ranking)).toList();
        Map<Integer, Integer> seriesOf = new HashMap<>();
        for (int i = 0; i < series.size(); i++) {
            for (int movie : series.get(i)) {
                seriesOf.put(movie, i);
            }
        }
        Set<Integer> listed = new HashSet<>();
        List<Scored> ordered = IntStream.range(0, candidates.size())
                .mapToObj(candidate -> new Scored(candidates.get(candidate), (float) shares.stream()
                        .mapToDouble(of -> of[candidate])
                        .average()
                        .orElseThrow()))
                .sorted(comparingDouble(Scored::score)
                        .reversed()
                        .thenComparing(comparingInt(scored -> scored.rated().movie())))
                .toList();
        List<Recommendation> list = ordered.stream()
                .filter(scored -> Optional.ofNullable(
                                seriesOf.get(scored.rated().movie()))
                        .map(listed::add)
                        .orElse(true))
                .limit(n)
                .map(scored -> recommendation(scored, scorer))
                .toList();
        String left = ordered.size() > list.size() ? "; of a series there is one" : "";
        return new Recommendations(list, list.size() == n ? "" : note(ordered.size()) + left);
    }

    /** The share of candidates that each precedes by its value, counting itself and equal ones as half. */
    private static double[] shares(List<PastRating> candidates, ToDoubleFunction<PastRating> ranking) {
        double[] sorted = candidates.stream().mapToDouble(ranking).sorted().toArray();
        return candidates.stream()
                .mapToDouble(ranking)
                .map(value -> (Sorted.below(sorted, value) + Sorted.below(sorted, Math.nextUp(value)))
                        / (2.0 * sorted.length))
                .toArray();
    }

    private Recommendation recommendation(Scored scored, Scorer scorer) {
        PastRating rated = scored.rated();
        return new Recommendation(
                rated.movie(),
                scored.score(),
                List.of(Prediction.of(scorer, data, rated.movie())),
                List.of(List.of(new Reason.Past(rated.rating(), rated.seconds(), scored.score()))));
    }

    private String note(int movies) {
        String longAgo = "loved at least %d months before the newest rating".formatted(months);
        if (movies < loved.size()) {
            return "of %s %s the filters leave %s"
                    .formatted(Counted.of(loved.size(), "movie"), longAgo, movies == 0 ? "none" : movies);
        }
        return (movies == 0 ? "no movie was " : "only " + Counted.of(movies, "movie was ", "movies were ")) + longAgo;
    }
}
