package dev.marquee.algorithm.linear;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import dev.marquee.math.SparseRows;

/** Xᵀx of a new movie, from the training inputs of the users who rated it. Linear in these users' ratings. */
final class GramColumn {
    private final InputMatrix inputs;
    private final Ratings ratings;
    private final PairProduct pairs;
    private final SparseRows users;
    private final long[] times;

    /**
     * @param inputs inputs of the training data
     * @param more the same users, with ratings of new movies
     */
    GramColumn(InputMatrix inputs, Dataset more, Sessions sessions) {
        this.inputs = inputs;
        this.ratings = more.ratings();
        this.pairs = new PairProduct(sessions);
        this.users = inputs.users();
        this.times = inputs.times(users);
    }

    /** The product with each input. */
    float[] of(int movie) {
        float[] products = new float[inputs.width()];
        RatingRows raters = ratings.byMovie();
        for (int rating = raters.start(movie); rating < raters.end(movie); rating++) {
            int user = raters.column(rating);
            float x = inputs.value(raters.value(rating));
            long time = ratings.time(ratings.byUser().find(user, movie));
            for (int entry = users.starts()[user]; entry < users.starts()[user + 1]; entry++) {
                products[users.columns()[entry]] += pairs.of(x, users.values()[entry], time, times[entry]);
            }
        }
        return products;
    }
}
