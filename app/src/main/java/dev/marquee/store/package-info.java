/**
 * Persistent data of the server in SQLite or PostgreSQL: users, their ratings with history, watchlists and imports, and API
 * keys. Nothing here knows a model, a catalogue or a rating scale: a movie is an id, a rating is a number.
 *
 * <p>When a method that writes returns, its changes are on disk. Every change of a user increases their version by one in the
 * same transaction, so a {@link dev.marquee.store.record.Revision} identifies a state of the user. Start at {@link
 * dev.marquee.store.Store}.
 */
@NullMarked
package dev.marquee.store;

import org.jspecify.annotations.NullMarked;
