package dev.marquee.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The examples of the Protocol Buffers encoding guide, byte by byte. */
class ProtobufMessageTest {
    @Test
    void writesNumbersAsVarints() throws IOException {
        assertThat(bytes(new ProtobufMessage().number(1, 150))).isEqualTo("089601");
        assertThat(bytes(new ProtobufMessage().number(1, 0))).isEqualTo("0800");
        assertThat(bytes(new ProtobufMessage().number(20, -2))).isEqualTo("a001feffffffffffffffff01");
    }

    @Test
    void writesTextsWithTheirLength() throws IOException {
        assertThat(bytes(new ProtobufMessage().text(2, "testing"))).isEqualTo("120774657374696e67");
        assertThat(bytes(new ProtobufMessage().text(2, "é"))).isEqualTo("1202c3a9");
    }

    @Test
    void writesNestedMessages() throws IOException {
        assertThat(bytes(new ProtobufMessage().message(3, new ProtobufMessage().number(1, 150))))
                .isEqualTo("1a03089601");
    }

    @Test
    void knowsItsSize() throws IOException {
        ProtobufMessage message =
                new ProtobufMessage().text(1, "é".repeat(100)).message(2, new ProtobufMessage().number(1, 1L << 40));

        assertThat(message.size()).isEqualTo(bytes(message).length() / 2);
    }

    private static String bytes(ProtobufMessage message) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        message.writeTo(out);
        return HexFormat.of().formatHex(out.toByteArray());
    }
}
