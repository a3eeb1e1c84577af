package dev.marquee.internal;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;

/**
 * Tells whether little-endian floating-point numbers are all finite, eight bytes at a time: adding one to the exponent of a number
 * without its sign carries into the place of the sign if all bits of the exponent are set, as they are for NaN and
 * infinities alone. The loop is one that the compiler makes of vector instructions; it reads several gigabytes per second.
 */
public enum FloatBits {
    /** Two of single precision in eight bytes. */
    FLOAT32(0x8000_0000_8000_0000L, 0x0080_0000_0080_0000L),
    /** Four of half precision. */
    FLOAT16(0x8000_8000_8000_8000L, 0x0400_0400_0400_0400L);

    /** Eight bytes each, so that a chunk stays in the first-level cache. */
    private static final int CHUNK = 1024;

    private final long sign;
    private final long one;

    FloatBits(long sign, long one) {
        this.sign = sign;
        this.one = one;
    }

    /** Whether a buffer's remaining bytes are finite numbers; its position is unchanged. */
    public boolean areAllFinite(ByteBuffer bytes) {
        LongBuffer numbers = bytes.slice().order(bytes.order()).asLongBuffer();
        long[] chunk = new long[CHUNK];
        long carried = 0;
        while (numbers.hasRemaining()) {
            int count = Math.min(CHUNK, numbers.remaining());
            numbers.get(chunk, 0, count);
            carried |= carried(chunk, count);
        }
        int tail = bytes.remaining() % Long.BYTES;
        long last = 0;
        for (int at = bytes.limit() - tail; at < bytes.limit(); at++) {
            last |= (bytes.get(at) & 0xFFL) << (Byte.SIZE * (at - bytes.limit() + tail));
        }
        chunk[0] = last;
        return ((carried | carried(chunk, 1)) & sign) == 0;
    }

    private long carried(long[] numbers, int count) {
        long carried = 0;
        for (int i = 0; i < count; i++) {
            carried |= (numbers[i] & ~sign) + one;
        }
        return carried;
    }
}
