package dev.marquee.algorithm.linear;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import dev.marquee.math.SparseRows;

/** Xᵀx of a new movie: what those who rated it have rated of what was trained on. Linear in their ratings. */
final class GramColumn {
    private final InputMatrix inputs;
    private final Ratings ratings;
    private final PairProduct pairs;
    private final SparseRows users;
    private final long[] times;

    /**
     * @param inputs of the data trained on
     * @param more the same people, with ratings of new movies
     */
    GramColumn(InputMatrix inputs, Dataset more, Sessions sessions) {
        this.inputs = inputs;
        this.ratings = more.ratings();
        this.pairs = new PairProduct(sessions);
        this.users = inputs.users();
        this.times = inputs.times(users);
    }

    /** With each of the inputs. */
    float[] of(int movie) {
        float[] products = new float[inputs.width()];
        RatingRows raters = ratings.byMovie();
        for (int place = raters.start(movie); place < raters.end(movie); place++) {
            int user = raters.column(place);
            float x = inputs.value(raters.value(place));
            long time = ratings.time(ratings.byUser().find(user, movie));
            for (int entry = users.starts()[user]; entry < users.starts()[user + 1]; entry++) {
                products[users.columns()[entry]] += pairs.of(x, users.values()[entry], time, times[entry]);
            }
        }
        return products;
    }
}
