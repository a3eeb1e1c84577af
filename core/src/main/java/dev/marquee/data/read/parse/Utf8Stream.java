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
        // A decoder writes both halves of a surrogate pair or none, so no piece ends between them.
        int count = text.read(buffer);
        return count < 0 ? new byte[0] : new String(buffer, 0, count).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
