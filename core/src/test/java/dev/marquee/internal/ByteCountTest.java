package dev.marquee.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteCountTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 bytes",
        "1, 1 byte",
        "999, 999 bytes",
        "1000, 1.0 KB",
        "999_949, 999.9 KB",
        "999_960, 1.0 MB",
        "20_000_000_000, 20.0 GB",
        "9_000_000_000_000_000, 9000.0 TB"
    })
    void takesTheUnitThatFits(String bytes, String text) {
        assertThat(ByteCount.of(Long.parseLong(bytes.replace("_", "")))).isEqualTo(text);
    }
}
