/**
 * Fuzzing of every reader of files and of the server: what each reads, the inputs that mutation starts from, and what must hold
 * for every input. {@code docs/fuzzing.md} has the runs.
 *
 * <p>{@link dev.marquee.fuzz.CorpusTest} repeats the checked-in inputs in every build. {@code mvn -Pfuzz} mutates them with Jazzer
 * for a time per reader, see {@link dev.marquee.fuzz.LongFuzzing}. A new reader joins {@link dev.marquee.fuzz.FuzzedReaders}.
 */
@NullMarked
package dev.marquee.fuzz;

import org.jspecify.annotations.NullMarked;
