package dev.marquee.synth;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The lines of ratings as MovieLens writes them: {@code 1,296,5.0,1147880044}, with ids from 1. */
final class CsvText {
    private static final int MAX_LINE = 3 * 11 + 8;
    private static final byte[][] VALUES = IntStream.range(0, RatingNoise.SCALE.levels())
            .mapToObj(level -> Float.toString(RatingNoise.SCALE.value(level)).getBytes(StandardCharsets.US_ASCII))
            .toArray(byte[][]::new);

    private final byte[] bytes;
    private int length;

    private CsvText(int lines) {
        bytes = new byte[Math.multiplyExact(lines, MAX_LINE)];
    }

    static byte[] of(RatingBlock block) {
        CsvText text = new CsvText(block.size());
        for (int i = 0; i < block.size(); i++) {
            text.number(block.user(i) + 1, ',');
            text.number(block.movie(i) + 1, ',');
            byte[] value = VALUES[block.level(i)];
            System.arraycopy(value, 0, text.bytes, text.length, value.length);
            text.length += value.length;
            text.bytes[text.length++] = ',';
            text.number((int) block.time(i), '\n');
        }
        return Arrays.copyOf(text.bytes, text.length);
    }

    /** Appends a number of at least 0 and the character after it. */
    private void number(int number, char after) {
        int digits = 1;
        for (int rest = number / 10; rest > 0; rest /= 10) {
            digits++;
        }
        int rest = number;
        for (int at = length + digits - 1; at >= length; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
        bytes[length++] = (byte) after;
    }
}
