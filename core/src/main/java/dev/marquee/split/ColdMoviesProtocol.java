package dev.marquee.split;

import dev.marquee.data.Dataset;
import dev.marquee.data.Holdout;
import dev.marquee.data.RatingRows;
import dev.marquee.math.Rng;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Movie cold start: all ratings of a random share of the movies are held out. Some ratings of each such movie are shown
 * to the model before testing, and the rest is the test part, as when the first users rate a new movie. Movies with no
 * more ratings than are shown cannot be tested and stay in the train part, so that different numbers shown are tested
 * on the same movies.
 */
record ColdMoviesProtocol(double share, ShownCount shown) implements Protocol {
    /** Checks the share. */
    ColdMoviesProtocol {
        Share.check(share);
    }

    @Override
    public String name() {
        return "cold-movies:" + share + (shown.isNothing() ? "" : ":" + shown);
    }

    @Override
    public List<Split> split(Dataset data, long seed) {
        RatingRows byMovie = data.ratings().byMovie();
        int[] rated = IntStream.range(0, byMovie.rows())
                .filter(movie -> byMovie.count(movie) > 0)
                .toArray();
        BitSet cold = new BitSet(byMovie.rows());
        Rng.keyed(seed, ("cold-movies:" + share).hashCode())
                .subset(rated.length, Share.of(rated.length, share))
                .stream()
                .map(index -> rated[index])
                .filter(movie -> shown.isTestable(byMovie.count(movie)))
                .forEach(cold::set);
        RatingRows byUser = data.ratings().byUser();
        Holdout movies = Holdout.of(data.ratings(), entries(byUser, entry -> cold.get(byUser.column(entry))));
        RatingRows heldOut = movies.heldOut().byUser();
        BitSet unshown = unshown(movies.heldOut().byMovie(), heldOut, seed);
        Holdout parts = Holdout.of(movies.heldOut(), unshown);
        return List.of(Split.coldStart(name(), data.withRatings(movies.kept()), parts.kept(), parts.heldOut()));
    }

    /** The entries by user of the ratings not shown of each movie. */
    private BitSet unshown(RatingRows byMovie, RatingRows byUser, long seed) {
        BitSet unshown = shown.hidden(byMovie, seed);
        int[] next = IntStream.range(0, byMovie.rows()).map(byMovie::start).toArray();
        // Users are in ascending order within a movie, as they are in a pass by user.
        return entries(byUser, entry -> unshown.get(next[byUser.column(entry)]++));
    }

    private static BitSet entries(RatingRows rows, IntPredicate wanted) {
        BitSet entries = new BitSet(rows.size());
        for (int entry = 0; entry < rows.size(); entry++) {
            entries.set(entry, wanted.test(entry));
        }
        return entries;
    }
}
