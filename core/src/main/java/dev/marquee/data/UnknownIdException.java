package dev.marquee.data;

import dev.marquee.internal.Counted;

/** A requested user or movie is not in the data. */
public final class UnknownIdException extends MarqueeException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception for an id that is not among the {@code known} ids.
     *
     * @param noun what the id names: {@code user}, {@code movie}
     * @param id the unknown id
     * @param known the number of ids in the data
     */
    public UnknownIdException(String noun, String id, int known) {
        super("%s %s is not among the %s of this data; check the id".formatted(noun, id, Counted.of(known, noun)));
    }
}
