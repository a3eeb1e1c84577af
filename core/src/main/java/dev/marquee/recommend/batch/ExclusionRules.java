package dev.marquee.recommend.batch;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.recommend.Filter;
import dev.marquee.recommend.list.RankingCriterion;
import dev.marquee.recommend.rerank.RatingFloor;
import dev.marquee.title.MovieFinder;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What may not be recommended to a user of the data, by the same rules as for one list: seen movies, filters, the {@link
 * RatingFloor} and parts of a series. What they exclude for every user is computed once; for one user only the series of
 * rated movies are looked at. Immutable, thread-safe.
 */
final class ExclusionRules {
    private static final int NO_SERIES = -1;

    /** The floor is not raised if it left fewer movies per movie of the list. */
    private static final int CHOICE = 2;

    private final Dataset data;
    private final int n;
    private final int floor;
    private final int raisedFloor;
    private final List<List<Integer>> series;
    private final int[] seriesOf;
    private final boolean[] unfit;
    private final boolean[] ofNewUser;
    private final int left;
    private final int leftBelowRaised;

    ExclusionRules(Dataset data, BatchQuery query, RatingFloor floors) {
        boolean among = query.filters().stream().anyMatch(Filter.Among.class::isInstance);
        boolean ownFloor = query.filters().stream().anyMatch(Filter.RatedAtLeast.class::isInstance);
        boolean raises = query.policy().order() != RankingCriterion.SURPRISING;
        this.data = data;
        this.n = query.n();
        this.floor = among || ownFloor ? 0 : floors.lowest();
        this.raisedFloor = among || ownFloor || !raises
                ? 0
                : floors.at(query.policy().preferences().novelty());
        this.series = among ? List.of() : MovieFinder.series(data.catalogue());
        this.seriesOf = new int[data.catalogue().size()];
        Arrays.fill(seriesOf, NO_SERIES);
        for (int each = 0; each < series.size(); each++) {
            for (int movie : series.get(each)) {
                seriesOf[movie] = each;
            }
        }
        this.unfit = unfit(query.filters());
        this.ofNewUser = unfit.clone();
        series.forEach(parts -> parts.stream()
                .filter(movie -> count(movie) >= floor)
                .skip(1)
                .forEach(movie -> ofNewUser[movie] = true));
        this.left = (int) movies().filter(movie -> !ofNewUser[movie]).count();
        this.leftBelowRaised = (int) movies().filter(movie -> !ofNewUser[movie] && isBelowRaised(movie))
                .count();
    }

    private boolean[] unfit(List<Filter> filters) {
        List<IntPredicate> rules =
                filters.stream().map(filter -> filter.on(data)).toList();
        boolean[] excluded = new boolean[data.catalogue().size()];
        movies().filter(movie -> count(movie) < floor || !rules.stream().allMatch(rule -> rule.test(movie)))
                .forEach(movie -> excluded[movie] = true);
        return excluded;
    }

    private IntStream movies() {
        return IntStream.range(0, data.catalogue().size());
    }

    private int count(int movie) {
        return data.ratings().byMovie().count(movie);
    }

    /** The movies that may be on the list of a user for whom the floor is raised, ascending. */
    int[] wellKnown() {
        return movies().filter(movie -> !unfit[movie] && !isBelowRaised(movie)).toArray();
    }

    private boolean isBelowRaised(int movie) {
        return count(movie) < raisedFloor;
    }

    /** What a user of the data must not be recommended; O(movies) to copy, else O(ratings of the user). */
    Exclusions of(int user) {
        Exclusions exclusions = new Exclusions(ofNewUser.clone());
        RatingRows rows = data.ratings().byUser();
        int end = rows.end(user);
        for (int entry = rows.start(user); entry < end; entry++) {
            exclusions.set(rows.column(entry), true);
        }
        if (!series.isEmpty()) {
            IntStream.range(rows.start(user), end)
                    .map(entry -> seriesOf[rows.column(entry)])
                    .filter(each -> each != NO_SERIES)
                    .distinct()
                    .forEach(each -> exclusions.setParts(series.get(each), user));
        }
        return exclusions;
    }

    /** What one user must not be recommended, and how much that leaves. Mutable until {@link #of} returns it. */
    final class Exclusions {
        private final boolean[] excluded;
        private int remaining = left;
        private int belowRaised = leftBelowRaised;

        private Exclusions(boolean[] excluded) {
            this.excluded = excluded;
        }

        /** Whether the floor is raised: what fewer have rated is then excluded, too. */
        boolean raisesFloor() {
            return remaining - belowRaised >= (long) CHOICE * n;
        }

        /** By the rules apart from the raised floor; not a copy. */
        boolean[] apartFromRaisedFloor() {
            return excluded;
        }

        /** By all rules; not a copy. */
        boolean[] all() {
            if (raisesFloor()) {
                movies().filter(movie -> !excluded[movie] && isBelowRaised(movie))
                        .forEach(movie -> set(movie, true));
            }
            return excluded;
        }

        private void set(int movie, boolean exclude) {
            if (excluded[movie] != exclude) {
                excluded[movie] = exclude;
                int change = exclude ? -1 : 1;
                remaining += change;
                belowRaised += isBelowRaised(movie) ? change : 0;
            }
        }

        /** Leaves the first part that the user has not seen and enough have rated, unless they disliked the last rated. */
        private void setParts(List<Integer> parts, int user) {
            boolean first = !dislikesLastRated(parts, user);
            for (int movie : parts) {
                if (count(movie) >= floor && !data.ratings().contains(user, movie)) {
                    set(movie, !first || unfit[movie]);
                    first = false;
                }
            }
        }

        private boolean dislikesLastRated(List<Integer> parts, int user) {
            if (data.ratings().isImplicit()) {
                return false;
            }
            RatingRows rows = data.ratings().byUser();
            float last = Float.POSITIVE_INFINITY;
            for (int movie : parts) {
                int entry = rows.find(user, movie);
                last = entry < 0 ? last : rows.value(entry);
            }
            return last <= data.ratings().scale().disliked();
        }
    }
}
