/** Tests of question selection on hand-made models. */
@NullMarked
package dev.marquee.recommend.interview;

import org.jspecify.annotations.NullMarked;
