/**
 * What is kept of people between two starts of the server: who they are, what they rated, when and what it was before, what
 * they want to watch, what they brought along, and the keys of programs; in SQLite or PostgreSQL. Nothing here knows a model,
 * a catalogue or a scale: a movie is an id, a rating a number.
 *
 * <p>What a method that writes has returned from is on disk. Every change of a person makes their version one more in the
 * same transaction, so that their {@link dev.marquee.store.record.Revision} names what is known of them. Start at {@link
 * dev.marquee.store.Store}.
 */
@NullMarked
package dev.marquee.store;

import org.jspecify.annotations.NullMarked;
