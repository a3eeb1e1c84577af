package dev.marquee.server.http;

import dev.marquee.bench.stress.StressFiles;
import dev.marquee.server.http.AccessLog.Line;
import dev.marquee.server.http.AccessLog.Result;
import dev.marquee.server.http.AccessLog.Target;
import dev.marquee.server.settings.AccessLogSetting.ToFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** No line is lost while the log is opened again. */
@JCStressTest
@Outcome(id = "1", expect = Expect.ACCEPTABLE, desc = "the line is there")
@Outcome(expect = Expect.FORBIDDEN, desc = "it is lost")
@State
public class AccessLogStress {
    private static final Line LINE = new Line(
            "2026-03-01T12:00:00Z",
            "1",
            "127.0.0.1",
            Optional.empty(),
            new Target("GET", "/", List.of()),
            new Result(200, 1, 1));

    private final Path folder = StressFiles.folder();
    private final Path file = folder.resolve("access.log");
    private final AccessLog log = AccessLog.open(new ToFile(file));

    @Actor
    public void write() {
        log.write(() -> LINE);
    }

    @Actor
    public void reopen() {
        log.reopen();
    }

    @Arbiter
    public void end(I_Result r) {
        log.close();
        r.r1 = StressFiles.lines(file).size();
        StressFiles.delete(folder);
    }
}
