package dev.marquee.data.read.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** A text of any encoding as UTF-8. Rejects bytes that are not text of that encoding. */
public final class Utf8Stream extends PiecewiseStream {
    private final Reader text;
    private final char[] buffer = new char[1 << 15];
    private int kept;

    /**
     * @param in the bytes
     * @param charset the encoding of the text
     */
    public Utf8Stream(InputStream in, Charset charset) {
        this.text = new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        // windows-1252 leaves a few bytes undefined; older programs write them.
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    @Override
    byte[] next() throws IOException {
        while (true) {
            int count = text.read(buffer, kept, buffer.length - kept);
            if (count < 0 && kept == 0) {
                return new byte[0];
            }
            int filled = kept + Math.max(0, count);
            // The second half of a surrogate pair comes with the next characters.
            boolean isHalf = count >= 0 && Character.isHighSurrogate(buffer[filled - 1]);
            int end = isHalf ? filled - 1 : filled;
            byte[] bytes = new String(buffer, 0, end).getBytes(StandardCharsets.UTF_8);
            kept = filled - end;
            if (isHalf) {
                buffer[0] = buffer[end];
            }
            if (bytes.length > 0) {
                return bytes;
            }
        }
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
