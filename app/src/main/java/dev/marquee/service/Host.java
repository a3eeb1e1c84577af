package dev.marquee.service;

import dev.marquee.model.Progress;
import java.util.Map;

/**
 * What a request runs on.
 *
 * @param environment variables, of which some say where things are kept
 * @param threads how many it may use, at least 1
 * @param steps told how far a computation has come
 * @param bytes told how far a download has come
 */
public record Host(Map<String, String> environment, int threads, Progress steps, Progress bytes) {
    /** Copies the environment. */
    public Host {
        environment = Map.copyOf(environment);
    }
}
