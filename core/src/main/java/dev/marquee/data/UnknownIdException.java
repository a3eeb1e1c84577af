package dev.marquee.data;

/** A user or a movie was asked for that is not in the data. */
public final class UnknownIdException extends MarqueeException {
    private static final long serialVersionUID = 1L;

    /** Creates the fault for an id that is none of {@code known} ids. */
    public UnknownIdException(String noun, String id, int known) {
        super("%s %s is not among the %,d %ss of this data; check the id".formatted(noun, id, known, noun));
    }
}
