package dev.marquee.service;

import dev.marquee.model.Progress;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Environment, threads and progress of a request.
 *
 * @param environment environment variables; some name the folders where data is stored
 * @param threads the maximum number of threads, at least 1
 * @param steps receives the progress of a computation
 * @param bytes receives the progress of reading or of a download
 * @param notices receives notices for the user in addition to the response, one sentence each
 */
public record ExecutionContext(
        Map<String, String> environment, int threads, Progress steps, Progress bytes, Consumer<String> notices) {
    /** Copies the environment. */
    public ExecutionContext {
        environment = Map.copyOf(environment);
    }
}
