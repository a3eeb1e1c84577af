package dev.marquee.recommend;

import static java.util.stream.Collectors.toMap;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.internal.Counted;
import dev.marquee.internal.TextJoin;
import dev.marquee.model.UserProfile.Rated;
import dev.marquee.recommend.list.RankingCriterion;
import dev.marquee.recommend.rerank.RatingFloor;
import dev.marquee.recommend.user.User;
import dev.marquee.recommend.user.UserGroup;
import dev.marquee.title.MovieFinder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The movies that may be recommended, and why the others are excluded. A movie excluded by several rules counts for the
 * first: seen, then not of interest to a user, then the filters in the given order, then the {@link RatingFloor}, then {@linkplain MovieFinder#series
 * parts of a series} behind the first that no user has seen. {@link Filter.RatedAtLeast} replaces the floor;
 * {@link Filter.Among} names movies, so neither floor nor series excludes one of them.
 */
final class Candidates {
    /** The floor is not raised if it left fewer movies per movie of the list. */
    private static final int CHOICE = 2;

    private final boolean[] excluded;
    private final List<String> exclusions = new ArrayList<>();
    private int remaining;

    private Candidates(int movies) {
        this.excluded = new boolean[movies];
        this.remaining = movies;
    }

    /**
     * @param floor of the data's ratings
     * @param series of the data's catalogue; only requested if it decides
     */
    static Candidates of(
            RecommendationQuery query, Dataset data, RatingFloor floor, Supplier<List<List<Integer>>> series) {
        Candidates candidates = new Candidates(data.catalogue().size());
        candidates.excludeSeen(query.group(), data);
        query.filters().forEach(filter -> candidates.exclude(filter, data));
        if (query.filters().stream().anyMatch(Filter.Among.class::isInstance)) {
            return candidates;
        }
        boolean ownFloor = query.filters().stream().anyMatch(Filter.RatedAtLeast.class::isInstance);
        int lowest = ownFloor ? 0 : floor.lowest();
        if (lowest > 0) {
            candidates.exclude(new Filter.RatedAtLeast(lowest), data);
        }
        candidates.excludeDislikedSeries(series.get(), query.group(), data);
        candidates.excludeLaterParts(series.get(), query.group(), data, lowest);
        if (!ownFloor && query.policy().order() != RankingCriterion.SURPRISING) {
            candidates.raiseFloor(floor.at(query.policy().preferences().novelty()), query.n(), data);
        }
        return candidates;
    }

    /** True for each excluded movie. Not a copy: to be read only. */
    boolean[] excluded() {
        return excluded;
    }

    /** The reason for a list shorter than n, as a clause; empty if there are n candidates. */
    String note(int n) {
        if (remaining >= n) {
            return "";
        }
        String movies = switch (remaining) {
            case 0 -> "no movie is left";
            case 1 -> "only 1 movie is left";
            default -> String.format(Locale.ROOT, "only %,d movies are left", remaining);
        };
        return exclusions.isEmpty()
                ? String.format(Locale.ROOT, "the catalogue has only %s", Counted.of(remaining, "movie"))
                : movies + " after leaving out " + TextJoin.of(exclusions);
    }

    private void excludeSeen(UserGroup audience, Dataset data) {
        int before = remaining;
        for (User user : audience.users()) {
            user.seen(data).filter(movie -> !excluded[movie]).forEach(this::exclude);
        }
        count(before, "seen");
        int unseen = remaining;
        for (User user : audience.users()) {
            user.notInterested().filter(movie -> !excluded[movie]).forEach(this::exclude);
        }
        count(unseen, "not of interest");
    }

    private void exclude(Filter filter, Dataset data) {
        IntPredicate keeps = filter.on(data);
        int before = remaining;
        for (int movie = 0; movie < excluded.length; movie++) {
            if (!excluded[movie] && !keeps.test(movie)) {
                exclude(movie);
            }
        }
        count(before, filter.excludes());
    }

    /** A user who disliked the last part that they rated is not shown the next one. */
    private void excludeDislikedSeries(List<List<Integer>> series, UserGroup users, Dataset data) {
        if (data.ratings().isImplicit()) {
            return;
        }
        float disliked = data.ratings().scale().disliked();
        int before = remaining;
        for (User user : users.users()) {
            List<Rated> rated = user.profile(data).ratings();
            if (rated.stream().noneMatch(rating -> rating.value() <= disliked)) {
                continue;
            }
            Map<Integer, Float> ratings =
                    rated.stream().collect(toMap(Rated::movie, Rated::value, (first, _) -> first));
            for (List<Integer> parts : series) {
                Optional<Float> last = parts.stream()
                        .flatMap(movie -> Optional.ofNullable(ratings.get(movie)).stream())
                        .reduce((_, later) -> later);
                if (last.filter(rating -> rating <= disliked).isPresent()) {
                    parts.stream().filter(movie -> !excluded[movie]).forEach(this::exclude);
                }
            }
        }
        count(before, "of a series whose last rated part was disliked");
    }

    /** Keeps the first part that no user has seen and enough have rated, wherever a filter excludes it. */
    private void excludeLaterParts(List<List<Integer>> series, UserGroup users, Dataset data, int minRatings) {
        BitSet seen = new BitSet(excluded.length);
        users.users().forEach(user -> user.seen(data).forEach(seen::set));
        int before = remaining;
        for (List<Integer> parts : series) {
            parts.stream()
                    .filter(movie ->
                            !seen.get(movie) && data.ratings().byMovie().count(movie) >= minRatings)
                    .skip(1)
                    .filter(movie -> !excluded[movie])
                    .forEach(this::exclude);
        }
        count(before, "behind an unseen part of the same series");
    }

    /** Excludes what fewer have rated, if enough remains to choose from. */
    private void raiseFloor(int ratings, int n, Dataset data) {
        RatingRows byMovie = data.ratings().byMovie();
        int[] little = IntStream.range(0, excluded.length)
                .filter(movie -> !excluded[movie] && byMovie.count(movie) < ratings)
                .toArray();
        if (remaining - little.length >= (long) CHOICE * n) {
            Arrays.stream(little).forEach(this::exclude);
        }
    }

    private void exclude(int movie) {
        excluded[movie] = true;
        remaining--;
    }

    private void count(int before, String description) {
        if (remaining < before) {
            exclusions.add(String.format(Locale.ROOT, "%,d %s", before - remaining, description));
        }
    }
}
