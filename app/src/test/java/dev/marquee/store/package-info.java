/** Tests of the store: {@link dev.marquee.store.StoreContract} for every database, and tests of a single one. */
@org.jspecify.annotations.NullMarked
package dev.marquee.store;
