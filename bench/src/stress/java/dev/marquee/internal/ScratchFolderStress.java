package dev.marquee.internal;

import dev.marquee.bench.stress.StressFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;

/** A folder that is being made is no abandoned one to another thread. */
@JCStressTest
@Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "there, and known as open")
@Outcome(expect = Expect.FORBIDDEN, desc = "taken for abandoned")
@State
public class ScratchFolderStress {
    private final Path parent = StressFiles.folder();
    private Optional<ScratchFolder> folder = Optional.empty();

    @Actor
    public void create() {
        try {
            folder = Optional.of(ScratchFolder.create(parent, "marquee-stress"));
        } catch (IOException e) {
            folder = Optional.empty();
        }
    }

    @Actor
    public void start() {
        ScratchFolder.removeAbandoned(parent, "marquee-stress");
    }

    @Arbiter
    public void end(Z_Result r) {
        r.r1 = folder.isPresent() && Files.isDirectory(folder.get().path());
        folder.ifPresent(ScratchFolderStress::close);
        StressFiles.delete(parent);
    }

    private static void close(ScratchFolder folder) {
        try {
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
