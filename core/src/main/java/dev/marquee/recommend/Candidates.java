package dev.marquee.recommend;

import dev.marquee.data.Dataset;
import dev.marquee.internal.TextJoin;
import dev.marquee.recommend.user.User;
import dev.marquee.recommend.user.UserGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * The movies that may be recommended, and why the others are excluded. A movie excluded by several rules counts for the
 * first: seen, then the filters in the given order.
 */
final class Candidates {
    private final boolean[] excluded;
    private final List<String> exclusions = new ArrayList<>();
    private int remaining;

    private Candidates(int movies) {
        this.excluded = new boolean[movies];
        this.remaining = movies;
    }

    static Candidates of(RecommendationQuery request, Dataset data) {
        Candidates candidates = new Candidates(data.catalogue().size());
        candidates.excludeSeen(request.group(), data);
        request.filters().forEach(filter -> candidates.exclude(filter, data));
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
                ? String.format(Locale.ROOT, "the catalogue has only %,d movies", remaining)
                : movies + " after leaving out " + TextJoin.of(exclusions);
    }

    private void excludeSeen(UserGroup audience, Dataset data) {
        int before = remaining;
        for (User user : audience.users()) {
            user.seen(data).filter(movie -> !excluded[movie]).forEach(this::exclude);
        }
        count(before, "seen");
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
