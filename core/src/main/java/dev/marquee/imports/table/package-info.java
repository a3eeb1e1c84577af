/**
 * Tables: their dividers, the line that names their columns, and what each column means, whatever it is called. Which site
 * wrote a table, and what a row says about a movie, is not known here.
 *
 * <p>A table is read whole or rejected with the line of its fault. Start at {@link dev.marquee.imports.table.TableFile}.
 */
@NullMarked
package dev.marquee.imports.table;

import org.jspecify.annotations.NullMarked;
