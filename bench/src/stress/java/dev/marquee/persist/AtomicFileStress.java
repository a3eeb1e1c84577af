package dev.marquee.persist;

import dev.marquee.bench.stress.StressFiles;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** Of two threads that write a file, both succeed, one of them last, and no other file is left. */
@JCStressTest
@Outcome(
        id = {"one", "two"},
        expect = Expect.ACCEPTABLE,
        desc = "one of both")
@Outcome(expect = Expect.FORBIDDEN, desc = "failed, mixed or left over")
@State
public class AtomicFileStress {
    private final Path folder = StressFiles.folder();
    private final Path file = folder.resolve("a");
    private volatile String failure = "";

    @Actor
    public void first() {
        write("one");
    }

    @Actor
    public void second() {
        write("two");
    }

    private void write(String text) {
        try {
            AtomicFile.write(file, channel -> channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8))));
        } catch (RuntimeException e) {
            failure = e.toString();
        }
    }

    @Arbiter
    public void end(L_Result r) {
        List<String> names = StressFiles.names(folder);
        r.r1 = failure + (names.equals(List.of("a")) ? String.join("", StressFiles.lines(file)) : names);
        StressFiles.delete(folder);
    }
}
