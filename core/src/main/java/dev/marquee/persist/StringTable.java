package dev.marquee.persist;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The binary layout of strings: the count, then count + 1 offsets (the start of each string and the end of the last,
 * relative to the UTF-8 bytes; the first is 0), then the UTF-8 bytes of all strings in sequence.
 */
final class StringTable {
    private StringTable() {}

    /** @throws CharacterCodingException if a string has an unpaired surrogate, which UTF-8 cannot encode */
    static ByteBuffer encode(List<String> texts) throws CharacterCodingException {
        CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
        List<ByteBuffer> encoded = new ArrayList<>(texts.size());
        long length = Integer.BYTES * (texts.size() + 2L);
        for (String text : texts) {
            ByteBuffer bytes = encoder.encode(CharBuffer.wrap(text));
            encoded.add(bytes);
            length += bytes.remaining();
        }
        ByteBuffer all = FileAlignment.buffer(Math.toIntExact(length)).putInt(texts.size());
        int end = 0;
        all.putInt(end);
        for (ByteBuffer bytes : encoded) {
            end += bytes.remaining();
            all.putInt(end);
        }
        encoded.forEach(all::put);
        return all.flip();
    }

    /** @throws IllegalArgumentException if the bytes do not have this layout */
    static List<String> decode(ByteBuffer bytes) {
        int count = bytes.remaining() < Integer.BYTES ? -1 : bytes.getInt();
        if (count < 0 || bytes.remaining() / Integer.BYTES <= count) {
            throw new IllegalArgumentException("%d strings in %d bytes".formatted(count, bytes.limit()));
        }
        int[] ends = new int[count + 1];
        bytes.asIntBuffer().get(ends);
        byte[] utf8 = new byte[bytes.remaining() - Integer.BYTES * ends.length];
        bytes.get(bytes.position() + Integer.BYTES * ends.length, utf8);
        checkEnds(ends, utf8);
        String[] texts = new String[count];
        Arrays.setAll(texts, i -> new String(utf8, ends[i], ends[i + 1] - ends[i], StandardCharsets.UTF_8));
        return List.of(texts);
    }

    /** If all bytes together are valid UTF-8 and no string starts inside a character, each string is valid UTF-8. */
    private static void checkEnds(int[] ends, byte[] utf8) {
        boolean ordered = ends[0] == 0 && ends[ends.length - 1] == utf8.length;
        for (int i = 1; i < ends.length && ordered; i++) {
            ordered = ends[i - 1] <= ends[i] && ends[i] <= utf8.length && !isInsideCharacter(utf8, ends[i]);
        }
        if (!ordered) {
            throw new IllegalArgumentException("offsets of strings that are not ascending");
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("strings that are not valid UTF-8", e);
        }
    }

    private static boolean isInsideCharacter(byte[] utf8, int offset) {
        return offset < utf8.length && (utf8[offset] & 0xC0) == 0x80;
    }
}
