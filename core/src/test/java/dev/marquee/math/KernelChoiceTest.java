package dev.marquee.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class KernelChoiceTest {
    private static final Logger LOGGER = Logger.getLogger("dev.marquee");

    private final List<String> lines = new ArrayList<>();

    @Test
    void namesTheFlagThatIsMissingInOneLine() {
        assertThat(choose(false)).isInstanceOf(ScalarKernels.class);
        assertThat(lines)
                .singleElement()
                .asString()
                .contains("the Vector API is absent", "--add-modules jdk.incubator.vector");
    }

    @Test
    void isSilentWithTheVectorApi() {
        assertThat(choose(true)).isNotInstanceOf(ScalarKernels.class);
        assertThat(lines).isEmpty();
    }

    private Kernels choose(boolean vectorApi) {
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                lines.add(entry.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        LOGGER.addHandler(handler);
        try {
            return Kernels.Choice.choose(vectorApi);
        } finally {
            LOGGER.removeHandler(handler);
        }
    }
}
