package dev.marquee.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is rejected before a session begins. */
class MarqueeSparkTest {
    private final PrintStream before = System.err;
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @BeforeEach
    void capture() {
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setErr(before);
    }

    @Test
    void rejectsUnknownOptionsOfAnAlgorithm() {
        assertThat(MarqueeSpark.run("train", "als", "--data", "d", "--out", "f", "--option", "epochs=3"))
                .isEqualTo(1);
        assertThat(text())
                .isEqualTo(
                        "marquee-spark: als on Spark has no option 'epochs'; choose one of rank, sweeps, regularization, biasRegularization, userDamping, movieDamping\n");
    }

    @Test
    void rejectsOptionsOutOfRange() {
        assertThat(MarqueeSpark.run("evaluate", "ials", "--data", "d", "--option", "rank=0"))
                .isEqualTo(1);
        assertThat(text()).isEqualTo("marquee-spark: rank=0 is out of range 1..1024; choose a value in that range\n");
    }

    @Test
    void rejectsManySweepsWithoutACheckpoint() {
        assertThat(MarqueeSpark.run("train", "als", "--data", "d", "--out", "f", "--option", "sweeps=21"))
                .isEqualTo(1);
        assertThat(text())
                .isEqualTo(
                        "marquee-spark: sweeps=21 are more than Spark can do without keeping some of them; give --checkpoint FOLDER, or at most 20 sweeps\n");
    }

    @Test
    void rejectsEaseWithoutAModelFile() {
        assertThat(MarqueeSpark.run("train", "ease", "--data", "d", "--out", "folder"))
                .isEqualTo(1);
        assertThat(text()).isEqualTo("marquee-spark: ease has weights and no factors; give --out NAME.marquee\n");
    }

    @Test
    void rejectsWrongUsageWithStatusTwo() {
        assertThat(MarqueeSpark.run("train", "als")).isEqualTo(2);
        assertThat(text()).contains("--data");
    }

    private String text() {
        return errors.toString(StandardCharsets.UTF_8).replace("\r", "");
    }
}
