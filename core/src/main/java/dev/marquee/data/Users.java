package dev.marquee.data;

import java.util.List;

/** All users, by dense index, with their demographics where the data has them. */
public final class Users {
    private final Vocabulary<UserId> ids;
    private final List<Demographics> demographics;

    private Users(Vocabulary<UserId> ids, List<Demographics> demographics) {
        this.ids = ids;
        this.demographics = List.copyOf(demographics);
    }

    /** Users of whom only the ids are known, in order of their index. */
    public static Users of(List<UserId> ids) {
        return new Users(Vocabulary.of("user", ids), List.of());
    }

    /** Users with demographics, in order of their index: as many as there are ids. */
    public static Users of(List<UserId> ids, List<Demographics> demographics) {
        if (ids.size() != demographics.size()) {
            throw new IllegalArgumentException("%d ids but %d demographics".formatted(ids.size(), demographics.size()));
        }
        return new Users(Vocabulary.of("user", ids), demographics);
    }

    /** How many users there are. */
    public int size() {
        return ids.size();
    }

    /** The outside ids of the users. */
    public Vocabulary<UserId> ids() {
        return ids;
    }

    /** Whether the data says more of its users than their ids. */
    public boolean haveDemographics() {
        return !demographics.isEmpty();
    }

    /** What is known of a user in 0..size-1; {@link Demographics#UNKNOWN} where the data says nothing. */
    public Demographics demographics(int user) {
        ids.id(user);
        return haveDemographics() ? demographics.get(user) : Demographics.UNKNOWN;
    }
}
