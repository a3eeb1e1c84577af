package dev.marquee.store.database;

/**
 * How the connections of a pool are used, for the people who run it.
 *
 * @param pool {@code read} or {@code write}
 * @param active in use
 * @param idle open and not in use
 * @param waiting threads that wait for one
 */
public record PoolStatistics(String pool, int active, int idle, int waiting) {}
