/**
 * Neighbourhoods: {@code itemknn} judges a movie by the movies most like it that the person rated, {@code userknn} by the
 * people most like them who rated it. Alike is what was rated alike, beyond what the baseline expects, or what was rated
 * by the same people at all. Start at {@link dev.marquee.algorithm.knn.ItemKnnTrainer}; alikeness is in {@code Alikeness}.
 */
@NullMarked
package dev.marquee.algorithm.knn;

import org.jspecify.annotations.NullMarked;
