package dev.marquee.data;

/**
 * A user's external id, as written in the data files.
 *
 * @param value not blank
 */
public record UserId(String value) implements Comparable<UserId> {
    /** Checks that the id is not blank. */
    public UserId {
        if (value.isBlank()) {
            throw new MarqueeException("a user id is blank; give every user an id");
        }
    }

    /** Shorter ids first, then by characters, so that numbers sort numerically. */
    @Override
    public int compareTo(UserId other) {
        int byLength = Integer.compare(value.length(), other.value.length());
        return byLength != 0 ? byLength : value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
