package dev.marquee.data;

import java.util.List;

/** All users by dense index, with demographics if the data has them. */
public final class Users {
    private final Vocabulary<UserId> ids;
    private final List<Demographics> demographics;

    private Users(Vocabulary<UserId> ids, List<Demographics> demographics) {
        this.ids = ids;
        this.demographics = List.copyOf(demographics);
    }

    /** Users without demographics, in order of their index. */
    public static Users of(List<UserId> ids) {
        return new Users(Vocabulary.of("user", ids), List.of());
    }

    /** Users with demographics, both lists in order of the index and of equal length. */
    public static Users of(List<UserId> ids, List<Demographics> demographics) {
        if (ids.size() != demographics.size()) {
            throw new IllegalArgumentException("%d ids but %d demographics".formatted(ids.size(), demographics.size()));
        }
        return new Users(Vocabulary.of("user", ids), demographics);
    }

    /** The number of users. */
    public int size() {
        return ids.size();
    }

    /** The external ids of the users. */
    public Vocabulary<UserId> ids() {
        return ids;
    }

    /** Whether the data has demographics. */
    public boolean hasDemographics() {
        return !demographics.isEmpty();
    }

    /** The demographics of a user in 0..size-1; {@link Demographics#UNKNOWN} if the data has none. */
    public Demographics demographics(int user) {
        ids.id(user);
        return hasDemographics() ? demographics.get(user) : Demographics.UNKNOWN;
    }
}
