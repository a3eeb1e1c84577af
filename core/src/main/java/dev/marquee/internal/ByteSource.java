package dev.marquee.internal;

import java.io.IOException;
import java.io.InputStream;

/** Opens the bytes of a file from the start, as often as needed. */
@FunctionalInterface
public interface ByteSource {
    InputStream open() throws IOException;
}
