/**
 * SQLite and PostgreSQL: connections, pools, migrations, and their exceptions translated. What the tables hold is not
 * known here.
 *
 * <p>Start at {@link dev.marquee.store.database.Database}.
 */
@NullMarked
package dev.marquee.store.database;

import org.jspecify.annotations.NullMarked;
