package dev.marquee.split;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.math.Rng;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** All ratings of a random share of the movies are the test part, of those movies that have a rating. */
record ColdMoviesProtocol(double share) implements Protocol {
    @Override
    public String name() {
        return "cold-movies:" + share;
    }

    @Override
    public List<Split> split(Dataset data, long seed) {
        RatingRows byMovie = data.ratings().byMovie();
        int[] rated = IntStream.range(0, byMovie.rows())
                .filter(movie -> byMovie.count(movie) > 0)
                .toArray();
        BitSet cold = new BitSet(byMovie.rows());
        Rng.keyed(seed, name().hashCode()).subset(rated.length, Share.of(rated.length, share)).stream()
                .forEach(chosen -> cold.set(rated[chosen]));
        RatingRows byUser = data.ratings().byUser();
        BitSet test = new BitSet(byUser.size());
        for (int entry = 0; entry < byUser.size(); entry++) {
            test.set(entry, cold.get(byUser.column(entry)));
        }
        return List.of(Split.of(name(), data, test));
    }
}
