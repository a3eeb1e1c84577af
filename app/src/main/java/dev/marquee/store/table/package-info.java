/**
 * The SQL statements, one class per table. Transactions are begun by {@link dev.marquee.store}.
 *
 * <p>Every value is bound, never concatenated. Start at {@link dev.marquee.store.table.RatingTable}.
 */
@NullMarked
package dev.marquee.store.table;

import org.jspecify.annotations.NullMarked;
