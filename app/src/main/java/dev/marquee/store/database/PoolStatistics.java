package dev.marquee.store.database;

/**
 * Statistics of a connection pool, for operators.
 *
 * @param pool {@code read} or {@code write}
 * @param active connections in use
 * @param idle open connections that are not in use
 * @param waiting threads that wait for a connection
 */
public record PoolStatistics(String pool, int active, int idle, int waiting) {}
