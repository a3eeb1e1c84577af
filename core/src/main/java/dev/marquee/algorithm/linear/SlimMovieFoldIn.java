package dev.marquee.algorithm.linear;

import dev.marquee.data.Dataset;
import dev.marquee.math.Kernels;
import dev.marquee.math.SparseGram;
import dev.marquee.math.SparseRows;
import dev.marquee.parallel.Workers;
import java.util.BitSet;

/**
 * Fits weights to new movies from the movies trained on, in the same way as training. Recomputes XᵀX of the latter: 4
 * n² bytes for n movies.
 */
final class SlimMovieFoldIn {
    private final Dataset more;
    private final GramColumn raters;
    private final ElasticNet net;

    /** @param inputs inputs of the training data */
    SlimMovieFoldIn(SlimOptions options, InputMatrix inputs, Dataset more, Workers workers) {
        this.more = more;
        this.raters = new GramColumn(inputs, more, Sessions.NONE);
        int n = inputs.data().catalogue().size();
        this.net = new ElasticNet(gram(inputs.users(), n, workers), n, options);
    }

    /** The full matrix XᵀX. */
    static float[] gram(SparseRows users, int n, Workers workers) {
        int stride = Kernels.stride(n);
        float[] gram = new float[n * stride];
        SparseGram.addUpper(users, n, SparseGram.ofValues(users), gram, stride, workers);
        SparseGram.mirror(gram, n, stride, workers);
        return gram;
    }

    /** One row of weights per movie: new movies are fitted, the others copied. */
    SparseRows weights(SparseRows before, BitSet newMovies) {
        RowsBuilder rows = new RowsBuilder();
        for (int movie = 0; movie < more.catalogue().size(); movie++) {
            if (newMovies.get(movie)) {
                net.fit(movie, raters.of(movie), rows);
            } else {
                for (int entry = before.starts()[movie]; entry < before.starts()[movie + 1]; entry++) {
                    rows.add(before.columns()[entry], before.values()[entry]);
                }
                rows.endRow();
            }
        }
        return rows.build();
    }
}
