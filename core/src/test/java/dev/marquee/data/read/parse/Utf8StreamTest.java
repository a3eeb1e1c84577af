package dev.marquee.data.read.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8StreamTest {
    /** Enough for several pieces, with letters of one to four bytes. */
    private static final String LONG = "a\uD83C\uDFACé東".repeat(30_000);

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-8"})
    void keepsALongTextWhereverItsPiecesEnd(String charset) throws IOException {
        for (String start : new String[] {"", "x", "xx", "xxx", "xxxx"}) {
            assertThat(read((start + LONG).getBytes(Charset.forName(charset)), charset))
                    .isEqualTo(start + LONG);
        }
    }

    @Test
    void aByteWithoutLetterInAnEncodingOfOneByteBecomesAReplacement() throws IOException {
        assertThat(read(new byte[] {'a', (byte) 0x81, (byte) 0xE9}, "windows-1252"))
                .isEqualTo("a\uFFFDé");
    }

    @Test
    void rejectsBytesThatAreNotTextOfTheEncoding() {
        byte[] loneSurrogate = "a\uD83C\uDFACb".substring(0, 2).getBytes(StandardCharsets.UTF_16LE);
        loneSurrogate[2] = 0x3C;
        loneSurrogate[3] = (byte) 0xD8;

        assertThatThrownBy(() -> read(loneSurrogate, "UTF-16LE")).isInstanceOf(CharacterCodingException.class);
        assertThatThrownBy(() -> read(new byte[] {'a', (byte) 0xFF}, "UTF-8"))
                .isInstanceOf(CharacterCodingException.class);
    }

    @Test
    void anEmptyTextHasNoBytes() throws IOException {
        assertThat(read(new byte[0], "UTF-16LE")).isEmpty();
    }

    @Test
    void closesTheStreamThatItReads() throws IOException {
        AtomicBoolean isClosed = new AtomicBoolean();
        new Utf8Stream(
                        new ByteArrayInputStream(new byte[0]) {
                            @Override
                            public void close() {
                                isClosed.set(true);
                            }
                        },
                        StandardCharsets.UTF_16LE)
                .close();

        assertThat(isClosed).isTrue();
    }

    private static String read(byte[] bytes, String charset) throws IOException {
        try (Utf8Stream utf8 = new Utf8Stream(new ByteArrayInputStream(bytes), Charset.forName(charset))) {
            return new String(utf8.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
