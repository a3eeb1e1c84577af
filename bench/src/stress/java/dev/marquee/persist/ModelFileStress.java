package dev.marquee.persist;

import dev.marquee.bench.stress.StressFiles;
import dev.marquee.recipe.Algorithms;
import java.nio.file.Path;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** A file that is closed while it is read gives a whole model or is closed, and its data is built once. */
@JCStressTest
@Outcome(
        id = {"read, true", "closed, true"},
        expect = Expect.ACCEPTABLE,
        desc = "one of both")
@Outcome(expect = Expect.FORBIDDEN, desc = "another error, or other data")
@State
public class ModelFileStress {
    private static final Path FILE = StressFiles.model(3);

    private final ModelFile file = open();
    private final Object[] data = new Object[2];

    /** At the end of a round, jcstress interrupts threads that still make states, and an interrupt closes what they read. */
    private static ModelFile open() {
        while (true) {
            Thread.interrupted();
            try {
                return ModelFile.open(FILE);
            } catch (InvalidModelFileException e) {
                if (!Thread.currentThread().isInterrupted()) {
                    throw e;
                }
            }
        }
    }

    @Actor
    public void read(LL_Result r) {
        try {
            data[0] = file.dataset();
            r.r1 = Algorithms.read(file).movies() == 3 ? "read" : "incomplete";
        } catch (IllegalStateException e) {
            r.r1 = "closed";
        } catch (RuntimeException e) {
            r.r1 = e.toString();
        }
    }

    @Actor
    public void close() {
        try {
            data[1] = file.dataset();
        } finally {
            file.close();
        }
    }

    @Arbiter
    @SuppressWarnings("ReferenceEquality") // Two that were built from one file would be equal, too.
    public void end(LL_Result r) {
        r.r2 = data[0] == data[1];
    }
}
