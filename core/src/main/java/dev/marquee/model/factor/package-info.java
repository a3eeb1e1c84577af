/**
 * What models of factors have in common, for computations on many users at the same time.
 *
 * <p>The models themselves are in {@code algorithm}. Only this library may use the rows, since nothing protects them from
 * changes. Start at {@link dev.marquee.model.factor.DotProductModel}.
 */
@NullMarked
package dev.marquee.model.factor;

import org.jspecify.annotations.NullMarked;
