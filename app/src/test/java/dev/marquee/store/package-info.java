/** Tests of the store: {@link dev.marquee.store.StoreContract} against each database, and what each does alone. */
@org.jspecify.annotations.NullMarked
package dev.marquee.store;
