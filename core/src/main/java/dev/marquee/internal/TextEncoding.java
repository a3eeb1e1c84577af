package dev.marquee.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Detects the encoding of a text: UTF-8, UTF-16 or UTF-32 by the byte order mark; UTF-16 without one by its zero bytes; UTF-8
 * if all of it is valid; else windows-1251 if most letters beyond ASCII stand in words of such letters, as in Russian, and
 * windows-1252 if they stand among ASCII letters, as in western languages.
 */
public final class TextEncoding {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset CYRILLIC = Charset.forName("windows-1251");

    private TextEncoding() {}

    /** The encoding of a text, which is read to its end. */
    public static Charset of(ByteSource source) throws IOException {
        try (InputStream in = source.open()) {
            Optional<Charset> marked = ofFirst(in.readNBytes(FileKind.LOOK));
            if (marked.isPresent()) {
                return marked.orElseThrow();
            }
        }
        return isUtf8(source) ? StandardCharsets.UTF_8 : isCyrillic(source) ? CYRILLIC : WESTERN;
    }

    /** The encoding that the first bytes of a text show; empty if they do not show one. */
    static Optional<Charset> ofFirst(byte[] first) {
        int one = first.length < 2 ? -1 : ((first[0] & 0xFF) << 8) | (first[1] & 0xFF);
        int two = first.length < 4 ? -1 : ((first[2] & 0xFF) << 8) | (first[3] & 0xFF);
        return switch (one) {
            case 0xFFFE -> Optional.of(two == 0 ? Charset.forName("UTF-32LE") : StandardCharsets.UTF_16LE);
            case 0xFEFF -> Optional.of(StandardCharsets.UTF_16BE);
            case 0 -> two == 0xFEFF ? Optional.of(Charset.forName("UTF-32BE")) : byZeros(first);
            default -> byZeros(first);
        };
    }

    /** In UTF-16 nearly every second byte of a Western table is 0: dividers, digits and line ends are ASCII. */
    private static Optional<Charset> byZeros(byte[] first) {
        int[] zeros = new int[2];
        for (int i = 0; i < first.length; i++) {
            zeros[i & 1] += first[i] == 0 ? 1 : 0;
        }
        int pairs = first.length / 2;
        if (pairs < 2 || Math.min(zeros[0], zeros[1]) > 0) {
            return Optional.empty();
        }
        int least = Math.max(1, pairs / 5);
        if (zeros[1] >= least) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return zeros[0] >= least ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    /** Whether the bytes have controls that no text has, in any encoding of one byte per letter. */
    static boolean hasBinary(byte[] first) {
        int controls = 0;
        for (byte b : first) {
            if (b == 0) {
                return true;
            }
            controls += b > 0 && b < ' ' && "\t\n\u000B\f\r\u001B".indexOf(b) < 0 ? 1 : 0;
        }
        return controls * 10 > first.length;
    }

    private static boolean isUtf8(ByteSource source) throws IOException {
        try (InputStream in = source.open();
                Reader reader = new InputStreamReader(
                        in,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT))) {
            char[] buffer = new char[1 << 15];
            while (reader.read(buffer) >= 0) {
                // Read to the end: the last byte may be the invalid one.
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean isCyrillic(ByteSource source) throws IOException {
        long inWords = 0;
        long all = 0;
        try (InputStream in = source.open()) {
            byte[] buffer = new byte[1 << 15];
            int run = 0;
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                for (int i = 0; i < count; i++) {
                    boolean high = isLetterOf1251(buffer[i] & 0xFF);
                    all += high ? 1 : 0;
                    run = high ? run + 1 : 0;
                    inWords += run == 3 ? 3 : run > 3 ? 1 : 0;
                }
            }
        }
        return 2 * inWords > all;
    }

    private static boolean isLetterOf1251(int b) {
        return b >= 0xC0 || b == 0xA8 || b == 0xB8;
    }
}
