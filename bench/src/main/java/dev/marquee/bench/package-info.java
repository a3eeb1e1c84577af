/**
 * JMH benchmarks: each measures one number of the documentation. Build with {@code mvn -pl bench -am package}, run with
 * {@code java -jar bench/target/benchmarks.jar NAME}. There are no tests here.
 */
@NullMarked
package dev.marquee.bench;

import org.jspecify.annotations.NullMarked;
