/**
 * Studies of accuracy that take minutes: learning curves of new users and movies, the interview, diversity. Benchmarks of
 * speed are in {@link dev.marquee.bench}.
 *
 * <p>Start at {@link dev.marquee.bench.study.ColdStartCurve}.
 */
@NullMarked
package dev.marquee.bench.study;

import org.jspecify.annotations.NullMarked;
