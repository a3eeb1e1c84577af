package dev.marquee.recommend.batch;

import dev.marquee.math.BestScores;
import dev.marquee.math.BlockedProducts;
import dev.marquee.model.Scorer;
import dev.marquee.model.factor.DotProductModel;
import dev.marquee.recommend.rerank.Reranker;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The best movies of a block of users by products of matrices. These round otherwise than a user's scorer, so a few more
 * movies are kept than needed and scored again by it: the result is that of scoring all movies. Immutable, thread-safe.
 */
final class BlockedLists {
    static final int BLOCK = BlockedProducts.BLOCK;

    /** Movies kept besides those needed: with fewer, equal scores at the end of a list cost scoring all movies of a user. */
    private static final int MORE = 16;

    private final DotProductModel model;
    private final float[] offsets;
    private final int size;
    private final BlockedProducts products;

    /**
     * @param movies that may be listed
     * @param offsets what is added to the score of each movie of the model
     * @param size number of best movies to find
     */
    BlockedLists(DotProductModel model, int[] movies, float[] offsets, int size) {
        this.model = model;
        this.offsets = offsets;
        this.size = size;
        this.products = new BlockedProducts(model.movieRows(), movies, model.constant(), offsets);
    }

    /**
     * Scores all movies for consecutive users.
     *
     * @param excluded for each of at most {@link #BLOCK} users, true for each movie to leave out
     */
    List<Pool> pools(int from, List<boolean[]> excluded) {
        List<BestScores> best =
                excluded.stream().map(each -> new BestScores(size + MORE, each)).toList();
        products.offerTo(model.userRows(), from, best);
        return IntStream.range(0, best.size())
                .mapToObj(i -> new Pool(best.get(i), products.tolerance(model.userRows(), from + i)))
                .toList();
    }

    /** The movies that may be the best of a user. */
    final class Pool {
        private final int[] movies;
        private final boolean isComplete;
        private final double highestLeftOut;

        private Pool(BestScores found, double tolerance) {
            this.movies = found.indices();
            this.isComplete = found.isComplete();
            this.highestLeftOut = found.threshold() + tolerance;
        }

        /** The best movies of the user, highest first, ties by index; empty if rounding leaves open which they are. */
        Optional<Best> best(Scorer scorer) {
            float[] values = new float[movies.length];
            for (int i = 0; i < movies.length; i++) {
                values[i] = value(scorer, movies[i]);
            }
            int[] order = Reranker.best(values, size, new boolean[values.length]);
            return isComplete || values[order[size - 1]] > highestLeftOut
                    ? Optional.of(
                            new Best(Arrays.stream(order).map(i -> movies[i]).toArray(), scorer))
                    : Optional.empty();
        }
    }

    private float value(Scorer scorer, int movie) {
        float score = scorer.score(movie);
        return offsets[movie] == 0 ? score : score + offsets[movie];
    }

    /** The best movies of a user. */
    final class Best {
        private final int[] movies;
        private final Scorer scorer;

        private Best(int[] movies, Scorer scorer) {
            this.movies = movies;
            this.scorer = scorer;
        }

        /** Highest value first, ties by index. */
        int[] movies() {
            return movies;
        }

        float value(int movie) {
            return BlockedLists.this.value(scorer, movie);
        }

        /** By movie; 0 for all others. */
        float[] values() {
            float[] values = new float[offsets.length];
            for (int movie : movies) {
                values[movie] = value(movie);
            }
            return values;
        }
    }
}
