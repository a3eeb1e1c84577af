package dev.marquee.persist;

import java.util.List;

/**
 * Gives named arrays out, each a fresh copy. A name that is not there, is of another type, or (where a length is asked
 * for) of another length is refused with a {@link dev.marquee.data.MarqueeException} that names file and section.
 */
public interface SectionReader {
    /** Whether there is an array of this name. */
    boolean has(String name);

    /** The numbers under a name. */
    float[] floats(String name);

    /** The whole numbers under a name. */
    int[] ints(String name);

    /** The bytes under a name. */
    byte[] bytes(String name);

    /** The texts under a name. */
    List<String> texts(String name);
}
