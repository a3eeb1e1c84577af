package dev.marquee.server.api;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Whether a part of the server can do its work.
 *
 * @param name of the part
 * @param error a sentence on why it cannot; empty if it can. Takes well under a second.
 */
public record HealthCheck(String name, Supplier<Optional<String>> error) {}
