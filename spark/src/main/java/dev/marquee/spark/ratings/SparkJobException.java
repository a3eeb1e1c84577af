package dev.marquee.spark.ratings;

/** Something the user can change; the message is the sentence to show. */
public final class SparkJobException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** An error with its sentence: value, rule and fix. */
    public SparkJobException(String message) {
        super(message);
    }

    /** An error with its sentence and what caused it. */
    public SparkJobException(String message, Throwable cause) {
        super(message, cause);
    }
}
