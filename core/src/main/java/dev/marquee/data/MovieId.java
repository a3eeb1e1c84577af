package dev.marquee.data;

/**
 * A movie's external id, as written in the data files.
 *
 * @param value not blank
 */
public record MovieId(String value) implements Comparable<MovieId> {
    /** Checks that the id is not blank. */
    public MovieId {
        if (value.isBlank()) {
            throw new MarqueeException("a movie id is blank; give every movie an id");
        }
    }

    /** Shorter ids first, then by characters, so that numbers sort numerically. */
    @Override
    public int compareTo(MovieId other) {
        int byLength = Integer.compare(value.length(), other.value.length());
        return byLength != 0 ? byLength : value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
