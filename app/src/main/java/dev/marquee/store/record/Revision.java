package dev.marquee.store.record;

/**
 * Identifies a state of a user's stored data: equal revisions mean equal data. This holds also across a deletion, after which
 * the same user id gets another number.
 *
 * @param user the number of the user in this store, from 1, never reused
 * @param version the number of changes, at least 0
 */
public record Revision(long user, long version) {
    /** The revision of a user without stored data. */
    public static final Revision NONE = new Revision(0, 0);

    public Revision next() {
        return new Revision(user, version + 1);
    }
}
