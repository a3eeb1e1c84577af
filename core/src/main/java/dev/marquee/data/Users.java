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

    /**
     * {@return users without demographics, in order of their index}
     *
     * @param ids all different
     */
    public static Users of(List<UserId> ids) {
        return new Users(Vocabulary.of("user", ids), List.of());
    }

    /**
     * {@return users with demographics, both lists in order of the index and of equal length}
     *
     * @param ids all different
     * @param demographics {@link Demographics#UNKNOWN} for a user whose demographics are unknown
     */
    public static Users of(List<UserId> ids, List<Demographics> demographics) {
        if (ids.size() != demographics.size()) {
            throw new IllegalArgumentException("%d ids but %d demographics".formatted(ids.size(), demographics.size()));
        }
        return new Users(Vocabulary.of("user", ids), demographics);
    }

    /** {@return the number of users} */
    public int size() {
        return ids.size();
    }

    /** {@return the external ids of the users} */
    public Vocabulary<UserId> ids() {
        return ids;
    }

    /** {@return whether the data has demographics} */
    public boolean hasDemographics() {
        return !demographics.isEmpty();
    }

    /**
     * {@return the demographics of a user in 0..size-1; {@link Demographics#UNKNOWN} if the data has none}
     *
     * @param user index of the user
     */
    public Demographics demographics(int user) {
        ids.id(user);
        return hasDemographics() ? demographics.get(user) : Demographics.UNKNOWN;
    }
}
