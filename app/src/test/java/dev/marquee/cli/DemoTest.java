package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole thing, on the ratings that every copy of Marquee has. */
final class DemoTest {
    @TempDir
    private Path folder;

    @Test
    void exploresTrainsMeasuresAndRecommends() {
        Captured demo = Captured.pipe();

        assertThat(demo.run("demo", "--no-serve", "--out", folder.toString()))
                .as(demo.err())
                .isZero();

        assertThat(demo.out()).contains("RMSE", "What user 42 might watch next", "you gave");
        assertThat(folder.resolve("demo.marquee")).isNotEmptyFile();
        assertThat(Captured.pipe()
                        .run(
                                "similar",
                                "--model",
                                folder.resolve("demo.marquee").toString(),
                                "--movie",
                                "Toy Story"))
                .isZero();
    }
}
