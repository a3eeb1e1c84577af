package dev.marquee.fuzz;

import java.io.IOException;
import java.util.List;

/** Something that reads bytes of unknown origin. */
interface FuzzedReader {
    /** The name of its folder of inputs. */
    String label();

    /** Valid inputs to begin with, made by code. */
    List<byte[]> seeds() throws IOException;

    /**
     * Reads an input as the program would.
     *
     * @throws dev.marquee.data.MarqueeException if the reader refuses the input; any other exception is a finding
     */
    void read(byte[] input) throws IOException;
}
