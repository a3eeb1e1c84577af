package dev.marquee.data;

/**
 * The name of a movie outside Marquee, as the data's own files write it.
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

    /** Shorter first, then by characters: numbers come in numeric order. */
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
