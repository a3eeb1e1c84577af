package dev.marquee.server.api;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Health check of one part of the server.
 *
 * @param name of the part
 * @param error the reason why it is down, as a sentence; empty if it is up. Takes well under a second.
 */
public record HealthCheck(String name, Supplier<Optional<String>> error) {}
