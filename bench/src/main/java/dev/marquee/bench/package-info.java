/**
 * JMH benchmarks: each measures one thing that a figure in the documentation claims. Build with
 * {@code mvn -pl bench -am package}, run with {@code java -jar bench/target/benchmarks.jar NAME}. No test lives here.
 */
@NullMarked
package dev.marquee.bench;

import org.jspecify.annotations.NullMarked;
