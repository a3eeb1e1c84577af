package dev.marquee.persist;

import java.util.List;

/** Takes named arrays in; a name is used once. */
public interface SectionWriter {
    /** Puts numbers under a name. The array is not kept. */
    void floats(String name, float[] values);

    /** Puts whole numbers under a name. The array is not kept. */
    void ints(String name, int[] values);

    /** Puts bytes under a name. The array is not kept. */
    void bytes(String name, byte[] values);

    /** Puts texts under a name. */
    void texts(String name, List<String> values);
}
