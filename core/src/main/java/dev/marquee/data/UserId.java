package dev.marquee.data;

/**
 * The name of a user outside Marquee, as the data's own files write it.
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

    /** Shorter first, then by characters: numbers come in numeric order. */
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
