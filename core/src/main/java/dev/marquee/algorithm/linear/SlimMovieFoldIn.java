package dev.marquee.algorithm.linear;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.math.SparseRows;
import java.util.BitSet;

/** Fits weights to new movies from the movies trained on, in the same way as training. */
final class SlimMovieFoldIn {
    private final InputMatrix inputs;
    private final Dataset more;
    private final ElasticNet net;

    /** @param inputs inputs of the training data */
    SlimMovieFoldIn(SlimOptions options, InputMatrix inputs, Dataset more) {
        this.inputs = inputs;
        this.more = more;
        this.net = new ElasticNet(inputs.users(), inputs.data().catalogue().size(), options, () -> {});
    }

    /** One row of weights per movie: new movies are fitted, the others copied. */
    SparseRows weights(SparseRows before, BitSet newMovies) {
        RowsBuilder rows = new RowsBuilder();
        for (int movie = 0; movie < more.catalogue().size(); movie++) {
            if (newMovies.get(movie)) {
                net.fit(movie, column(movie), rows);
            } else {
                for (int entry = before.starts()[movie]; entry < before.starts()[movie + 1]; entry++) {
                    rows.add(before.columns()[entry], before.values()[entry]);
                }
                rows.endRow();
            }
        }
        return rows.build();
    }

    /** The column of X that a new movie would have. */
    private float[] column(int movie) {
        float[] column = new float[more.users().size()];
        RatingRows raters = more.ratings().byMovie();
        for (int entry = raters.start(movie); entry < raters.end(movie); entry++) {
            column[raters.column(entry)] = inputs.value(raters.value(entry));
        }
        return column;
    }
}
