/**
 * Neighbourhood models: {@code itemknn} predicts from the most similar movies that the user rated, {@code userknn} from
 * the most similar users who rated the movie. Similarity is the correlation of ratings beyond the baseline, or the
 * co-occurrence of ratings. Start at {@link dev.marquee.algorithm.knn.ItemKnnTrainer}; the similarity is in {@code
 * RowSimilarity}.
 */
@NullMarked
package dev.marquee.algorithm.knn;

import org.jspecify.annotations.NullMarked;
