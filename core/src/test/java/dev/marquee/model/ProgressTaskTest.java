package dev.marquee.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.model.Progress.ProgressTask;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTaskTest {
    private final List<String> calls = new ArrayList<>();
    private final Progress progress = new Progress() {
        @Override
        public void begin(String task, long steps) {
            calls.add("begin %s %d".formatted(task, steps));
        }

        @Override
        public void step(long done, String note) {
            calls.add("step %d %s".formatted(done, note).strip());
            if (note.equals("fail")) {
                throw new IllegalStateException("a full disk");
            }
        }

        @Override
        public void end() {
            calls.add("end");
        }
    };

    @Test
    @SuppressWarnings("try") // closed twice on purpose
    void countsStepsAndEndsOnce() {
        try (ProgressTask task = ProgressTask.begin(progress, "reading", 9)) {
            task.step();
            task.step("half");
            task.stepTo(8, "");
            task.step();
            task.close();
        }

        assertThat(calls).containsExactly("begin reading 9", "step 1", "step 2 half", "step 8", "step 9", "end");
    }

    @Test
    void endsWhenAStepThrows() {
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> {
            try (ProgressTask task = ProgressTask.begin(progress, "reading", 9)) {
                task.step("fail");
            }
        });

        assertThat(calls).containsExactly("begin reading 9", "step 1 fail", "end");
    }

    @Test
    void checksBeforeItBeginsAndBeforeEveryStep() {
        Runnable check = () -> {
            calls.add("check");
            if (calls.size() > 3) {
                throw new IllegalStateException("cancelled");
            }
        };

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> {
            try (ProgressTask task = ProgressTask.begin(progress, "reading", 9, check)) {
                task.step();
                task.step();
            }
        });
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> ProgressTask.begin(progress, "writing", 9, check));

        assertThat(calls).containsExactly("check", "begin reading 9", "check", "step 1", "check", "end", "check");
    }
}
