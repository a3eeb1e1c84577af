package dev.marquee.store.record;

/**
 * What is stored of a person at one moment: equal revisions mean that nothing changed between them, also across a person's
 * deletion, after which the same id begins again as another person.
 *
 * @param user the number of the person in this store, from 1 on, never given twice
 * @param version how often something changed of them, at least 0
 */
public record Revision(long user, long version) {
    /** Of somebody of whom nothing is stored. */
    public static final Revision NONE = new Revision(0, 0);

    public Revision next() {
        return new Revision(user, version + 1);
    }
}
