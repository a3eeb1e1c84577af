package dev.marquee.store.record;

/**
 * Identifies a state of a user's stored data: equal revisions mean equal data. This holds also across a deletion, after which
 * the same user id gets another number; and across a restore or a failover that loses changes, after which as many others make
 * the same version, but at another time.
 *
 * @param user the number of the user in this store, from 1, never reused
 * @param version the number of changes, at least 0
 * @param changed when a rating or mark was changed last, in milliseconds since 1970; 0 if none was
 */
public record Revision(long user, long version, long changed) {
    /** The revision of a user without stored data. */
    public static final Revision NONE = new Revision(0, 0, 0);

    /**
     * The revision that a change makes.
     *
     * @param changed the time of the change, or that of this revision if no rating or mark is changed
     */
    public Revision next(long changed) {
        return new Revision(user, version + 1, changed);
    }
}
