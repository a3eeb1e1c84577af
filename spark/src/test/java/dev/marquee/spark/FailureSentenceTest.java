package dev.marquee.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.spark.ratings.SparkJobException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureSentenceTest {
    @Test
    void isThatOfTheCauseThatHasOne() {
        Exception failure = new IllegalStateException("Job aborted", new SparkJobException("x is y; do z"));

        assertThat(FailureSentence.of(failure)).isEqualTo("x is y; do z");
    }

    @Test
    void isWhatAColumnRaised() {
        Exception failure = new IllegalStateException(
                "Job aborted: [USER_RAISED_EXCEPTION] user 'a' in p is not a number; fix it SQLSTATE: P0001\n at x");

        assertThat(FailureSentence.of(failure)).isEqualTo("user 'a' in p is not a number; fix it");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Job aborted: java.lang.OutOfMemoryError: Java heap space | the executors are out of memory; raise --executor-memory, or give more --blocks
            ExecutorLostFailure (executor 1 exited with exit code 137) | the executors are out of memory; raise --executor-memory, or give more --blocks
            ExecutorLostFailure (executor 1 exited) Reason: worker lost | executors were lost too often; look at their logs, or raise --conf spark.task.maxFailures
            All masters are unresponsive! Giving up. | Spark's master does not answer, or it stopped the application; check --master
            java.io.IOException: No space left on device | a disk is full; free space, or set --conf spark.local.dir to another one
            """)
    void namesWhatToChangeOnTheCluster(String message, String sentence) {
        assertThat(FailureSentence.of(new IOException(message))).isEqualTo(sentence);
    }

    @Test
    void namesTheLibraryOfAFileSystem() {
        assertThat(FailureSentence.of(new IOException("No FileSystem for scheme \"s3a\"")))
                .startsWith("Spark has no file system for s3a://; add its library, such as --packages");
    }

    @Test
    void ofAnUnknownFailureIsItsFirstLine() {
        assertThat(FailureSentence.of(new IllegalStateException("odd\nat line")))
                .isEqualTo("Spark failed: odd; give --debug for the whole trace");
    }

    @Test
    void ofTheDriversMemoryIsItsOption() {
        assertThat(FailureSentence.of(new OutOfMemoryError("Java heap space")))
                .isEqualTo("the driver is out of memory (Java heap space); raise --driver-memory");
    }
}
