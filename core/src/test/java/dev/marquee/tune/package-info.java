/** Tests of hyperparameter search. */
@NullMarked
package dev.marquee.tune;

import org.jspecify.annotations.NullMarked;
