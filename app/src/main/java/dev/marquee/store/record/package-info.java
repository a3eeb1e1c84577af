/**
 * Records that the store keeps and returns, and its exceptions. No SQL is known here.
 *
 * <p>Start at {@link dev.marquee.store.record.Revision}.
 */
@NullMarked
package dev.marquee.store.record;

import org.jspecify.annotations.NullMarked;
