package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.UnknownIdException;
import dev.marquee.data.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class ErrorReporterTest {
    private final CapturedTerminal pipe = CapturedTerminal.pipe();
    private final ErrorReporter errors = new ErrorReporter(pipe.terminal(), new RootCommand());

    @Test
    void usageErrorsExitWithTwo() {
        assertThat(errors.report(new UsageException("there is no split u9; take u1 to u5")))
                .isEqualTo(2);

        assertThat(pipe.err()).isEqualTo("marquee: there is no split u9; take u1 to u5\n");
    }

    @Test
    void otherErrorsOfTheUserExitWithOne() {
        assertThat(errors.report(new UnknownIdException("user", "944", 943))).isEqualTo(1);
        assertThat(errors.report(new MarqueeException("the file is cut short; download it again")))
                .isEqualTo(1);
    }

    @Test
    void namesAMissingFile() {
        assertThat(errors.report(new UncheckedIOException(new NoSuchFileException("u.data"))))
                .isEqualTo(1);

        assertThat(pipe.err()).isEqualTo("marquee: u.data does not exist; check the path\n");
    }

    @Test
    void doesNotReportAFullDiskAsABug() {
        assertThat(errors.report(new IOException("No space left on device"))).isEqualTo(1);

        assertThat(pipe.err()).contains("(No space left on device)").doesNotContain("bug");
    }

    @Test
    void reportsAnyOtherExceptionAsABugWithoutStackTrace() {
        assertThat(errors.report(new IllegalStateException("odd"))).isEqualTo(1);

        assertThat(pipe.err())
                .contains("IllegalStateException: odd", "bug in Marquee")
                .hasLineCount(1);
    }

    @Test
    void printsAStackTraceWithDebug() {
        pipe.run("--debug", "hepl");

        assertThat(pipe.err()).contains("\tat dev.marquee.cli");
    }
}
