/**
 * The search for good options of an algorithm, on validation parts of training data. What is searched is declared with
 * each option; nothing here sees a test part, and nothing knows an algorithm by name. Start at
 * {@link dev.marquee.tune.Tuner}.
 */
@NullMarked
package dev.marquee.tune;

import org.jspecify.annotations.NullMarked;
