package dev.marquee.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Gzip compression of responses. */
final class Gzip {
    /** Minimum size in bytes; shorter content fits one or two packets uncompressed. */
    static final int MIN_BYTES = 1024;

    private Gzip() {}

    /** Best compression, for content that is compressed once and sent often. */
    static byte[] best(byte[] bytes) {
        return of(bytes, Deflater.BEST_COMPRESSION);
    }

    /** Fastest compression, for content that is sent once. */
    static byte[] fast(byte[] bytes) {
        return of(bytes, Deflater.BEST_SPEED);
    }

    /** Whether {@code Accept-Encoding} allows gzip: {@code gzip} or {@code *} is listed, with a weight other than 0. */
    static boolean isAccepted(String acceptEncoding) {
        for (String part : acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] coding = part.strip().split("\\s*;\\s*", -1);
            if (coding[0].equals("gzip") || coding[0].equals("*")) {
                return coding.length < 2 || !coding[1].matches("q=0(\\.0*)?");
            }
        }
        return false;
    }

    private static byte[] of(byte[] bytes, int level) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream(bytes.length / 3 + 64);
        try (GZIPOutputStream out = new GZIPOutputStream(zipped) {
            {
                def.setLevel(level);
            }
        }) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }
}
