package dev.marquee.synth;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/**
 * How ratings become a file. Thread-safe.
 *
 * @param <T> an encoded block
 */
public interface RatingEncoding<T> {
    /** The name of the format: {@code csv}. */
    String format();

    /** The name of the file. */
    String file();

    /** About the largest number of bytes per rating, with ids of seven digits. */
    int bytesPerRating();

    /** Encodes a block; called by several threads at the same time. */
    T encode(RatingBlock block);

    /** Creates the file. */
    Output<T> open(Path file) throws IOException;

    /**
     * The open file.
     *
     * @param <T> an encoded block
     */
    interface Output<T> extends Closeable {
        /** Appends an encoded block. */
        void write(T encoded) throws IOException;
    }
}
