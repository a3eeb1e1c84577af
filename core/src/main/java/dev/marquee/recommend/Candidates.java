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
 * The movies that may be recommended, and what became of the others. A movie that several rules leave out is counted for
 * the first: seen, then the filters in the order they were given.
 */
final class Candidates {
    private final boolean[] excluded;
    private final List<String> leftOut = new ArrayList<>();
    private int left;

    private Candidates(int movies) {
        this.excluded = new boolean[movies];
        this.left = movies;
    }

    static Candidates of(RecommendationQuery request, Dataset data) {
        Candidates candidates = new Candidates(data.catalogue().size());
        candidates.excludeSeen(request.audience(), data);
        request.filters().forEach(filter -> candidates.exclude(filter, data));
        return candidates;
    }

    /** True for a movie that must not be recommended. Not a copy: to be read only. */
    boolean[] excluded() {
        return excluded;
    }

    /** Why fewer than n movies come back, in a sentence; empty if n do. */
    String note(int n) {
        if (left >= n) {
            return "";
        }
        String movies = switch (left) {
            case 0 -> "no movie is left";
            case 1 -> "only 1 movie is left";
            default -> String.format(Locale.ROOT, "only %,d movies are left", left);
        };
        return leftOut.isEmpty()
                ? String.format(Locale.ROOT, "the catalogue has only %,d movies", left)
                : movies + " after leaving out " + TextJoin.of(leftOut);
    }

    private void excludeSeen(UserGroup audience, Dataset data) {
        int before = left;
        for (User user : audience.users()) {
            user.seen(data).filter(movie -> !excluded[movie]).forEach(this::exclude);
        }
        say(before, "seen");
    }

    private void exclude(Filter filter, Dataset data) {
        IntPredicate keeps = filter.on(data);
        int before = left;
        for (int movie = 0; movie < excluded.length; movie++) {
            if (!excluded[movie] && !keeps.test(movie)) {
                exclude(movie);
            }
        }
        say(before, filter.excludes());
    }

    private void exclude(int movie) {
        excluded[movie] = true;
        left--;
    }

    private void say(int before, String which) {
        if (left < before) {
            leftOut.add(String.format(Locale.ROOT, "%,d %s", before - left, which));
        }
    }
}
