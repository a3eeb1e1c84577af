package dev.marquee.service;

import dev.marquee.model.Progress;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a request runs on.
 *
 * @param environment variables, of which some say where things are kept
 * @param threads how many it may use, at least 1
 * @param steps told how far a computation has come
 * @param bytes told how far reading or a download has come
 * @param notices given what a person should know beside the answer, a sentence each
 */
public record ExecutionContext(
        Map<String, String> environment, int threads, Progress steps, Progress bytes, Consumer<String> notices) {
    /** Copies the environment. */
    public ExecutionContext {
        environment = Map.copyOf(environment);
    }
}
