package dev.marquee.spark;

import dev.marquee.spark.ratings.SparkJobException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns an exception of Spark, Hadoop or core into one sentence for the user. */
final class FailureSentence {
    private static final Pattern RAISED = Pattern.compile("\\[USER_RAISED_EXCEPTION] (.*?) SQLSTATE");
    private static final Pattern SCHEME = Pattern.compile("No FileSystem for scheme \"?(\\w+)");
    private static final int MAX_CAUSES = 30;

    private FailureSentence() {}

    static String of(Throwable failure) {
        List<Throwable> causes = causes(failure);
        return known(causes)
                .orElseGet(() -> "Spark failed: %s; give --debug for the whole trace"
                        .formatted(firstLine(causes.get(causes.size() - 1))));
    }

    private static Optional<String> known(List<Throwable> causes) {
        for (Throwable cause : causes) {
            // Core's exceptions are not loaded by name, which needs Java 25.
            if (cause instanceof SparkJobException || isOfCore(cause)) {
                return Optional.of(message(cause));
            }
        }
        for (Throwable cause : causes) {
            Optional<String> sentence = sentence(cause, message(cause));
            if (sentence.isPresent()) {
                return sentence;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> sentence(Throwable cause, String message) {
        Matcher raised = RAISED.matcher(message);
        if (raised.find()) {
            return Optional.of(raised.group(1));
        }
        Matcher scheme = SCHEME.matcher(message);
        if (scheme.find()) {
            return Optional.of(
                    "Spark has no file system for %s://; add its library, such as --packages org.apache.hadoop:hadoop-aws:VERSION for s3a"
                            .formatted(scheme.group(1)));
        }
        if (message.contains("getSubject is not supported")) {
            return Optional.of(
                    "this Hadoop does not run on Java %d; put hadoop-client-api and hadoop-client-runtime 3.4.3 in place of Spark's, or use Java 17"
                            .formatted(Runtime.version().feature()));
        }
        if (cause instanceof OutOfMemoryError) {
            return Optional.of("the driver is out of memory (%s); raise --driver-memory".formatted(message));
        }
        if (message.contains("OutOfMemoryError")
                || message.contains("exit code 52")
                || message.contains("exit code 137")) {
            return Optional.of("the executors are out of memory; raise --executor-memory, or give more --blocks");
        }
        if (message.contains("ExecutorLostFailure") || message.contains("exited unexpectedly")) {
            return Optional.of(
                    "executors were lost too often; look at their logs, or raise --conf spark.task.maxFailures");
        }
        if (message.contains("masters are unresponsive") || message.contains("stopped SparkContext")) {
            return Optional.of("Spark's master does not answer, or it stopped the application; check --master");
        }
        if (cause.getClass().getSimpleName().equals("AnalysisException")) {
            return Optional.of("the data cannot be read: %s".formatted(firstLine(cause)));
        }
        if (message.contains("is not a Parquet file")) {
            return Optional.of("the data cannot be read: %s".formatted(firstLine(cause)));
        }
        if (message.contains("No space left on device")) {
            return Optional.of("a disk is full; free space, or set --conf spark.local.dir to another one");
        }
        return Optional.empty();
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null && causes.size() < MAX_CAUSES; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }

    private static boolean isOfCore(Throwable cause) {
        return cause.getClass().getName().startsWith("dev.marquee.") && cause instanceof RuntimeException;
    }

    private static String message(Throwable cause) {
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }

    private static String firstLine(Throwable cause) {
        return message(cause).lines().findFirst().orElse("").strip();
    }
}
