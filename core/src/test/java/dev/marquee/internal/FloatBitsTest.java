package dev.marquee.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class FloatBitsTest {
    @Test
    void everyNumberOfHalfPrecisionIsToldAtEveryPlace() {
        for (int length = 1; length < 9; length++) {
            for (int at = 0; at < length; at++) {
                for (int bits = 0; bits < 1 << Short.SIZE; bits += length == 8 ? 1 : 331) {
                    ByteBuffer numbers = buffer(length * Short.BYTES);
                    numbers.putShort(at * Short.BYTES, (short) bits);
                    assertThat(FloatBits.FLOAT16.areAllFinite(numbers))
                            .isEqualTo(Float.isFinite(Float.float16ToFloat((short) bits)));
                }
            }
        }
    }

    @Test
    void numbersOfSinglePrecisionAreToldInArraysOfAnyLength() {
        float[] odd = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, -Float.NaN};
        for (int length : new int[] {1, 2, 3, 2047, 2048, 2049, 5000}) {
            ByteBuffer numbers = buffer(length * Float.BYTES);
            for (int i = 0; i < length; i++) {
                numbers.putFloat(Float.MAX_VALUE * (i % 2 == 0 ? 1 : -1));
            }
            numbers.clear();
            assertThat(FloatBits.FLOAT32.areAllFinite(numbers)).isTrue();
            for (float number : odd) {
                for (int at : new int[] {0, length / 2, length - 1}) {
                    ByteBuffer one = buffer(numbers.capacity()).put(0, numbers, 0, numbers.capacity());
                    one.putFloat(at * Float.BYTES, number);
                    assertThat(FloatBits.FLOAT32.areAllFinite(one)).isFalse();
                }
            }
        }
    }

    @Test
    void whatIsBehindTheLimitDoesNotCount() {
        ByteBuffer numbers = buffer(64);
        for (int at = 4; at < 64; at++) {
            numbers.put(at, (byte) 0xFF);
        }

        assertThat(FloatBits.FLOAT32.areAllFinite(numbers.limit(4))).isTrue();
        assertThat(numbers.remaining()).isEqualTo(4);
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
