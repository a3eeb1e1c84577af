package dev.marquee.model.factor;

import dev.marquee.math.DenseRows;
import dev.marquee.model.Model;

/**
 * A model whose scores are a constant plus the dot product of a user's and a movie's row, as {@link
 * dev.marquee.math.RowProducts} computes it, so that many users can be scored by one product of matrices.
 */
public interface DotProductModel extends Model {
    /** One row per user, as wide as those of movies; nothing changes it. */
    DenseRows userRows();

    /** One row per movie; nothing changes it. */
    DenseRows movieRows();

    /** The constant that is added to every product. */
    default float constant() {
        return 0;
    }
}
