package dev.marquee.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class CountingStreamTest {
    @Test
    void countsTheBytesThatWereRead() throws IOException {
        try (CountingStream stream = new CountingStream(new ByteArrayInputStream(new byte[] {7, 8, 9, 10, 11}))) {
            assertThat(stream.count()).isZero();

            assertThat(stream.read()).isEqualTo(7);
            assertThat(stream.count()).isEqualTo(1);

            assertThat(stream.read(new byte[3], 0, 3)).isEqualTo(3);
            assertThat(stream.count()).isEqualTo(4);

            assertThat(stream.readAllBytes()).containsExactly(11);
            assertThat(stream.count()).isEqualTo(5);

            assertThat(stream.read()).isEqualTo(-1);
            assertThat(stream.read(new byte[3], 0, 3)).isEqualTo(-1);
            assertThat(stream.count()).isEqualTo(5);
        }
    }
}
