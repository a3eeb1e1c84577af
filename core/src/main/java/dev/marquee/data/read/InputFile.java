package dev.marquee.data.read;

import dev.marquee.data.MarqueeException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A plain or gzip file, detected by its first bytes, not by its name. */
record InputFile(Path path) {
    private static final int GZIP = 0x1F8B;
    private static final int BUFFER = 1 << 16;

    /** The file with this name in a folder, or with this name plus {@code .gz}. */
    static Optional<InputFile> find(Path folder, String name) {
        return Optional.of(folder.resolve(name))
                .filter(Files::isRegularFile)
                .or(() -> Optional.of(folder.resolve(name + ".gz")).filter(Files::isRegularFile))
                .map(InputFile::new);
    }

    /** The file name, used in messages. */
    String name() {
        return path.getFileName().toString();
    }

    /** The decompressed bytes. */
    InputStream open() throws IOException {
        return unpacked(Files.newInputStream(path));
    }

    /** The decompressed bytes of a stream that may be gzip. */
    static InputStream unpacked(InputStream packed) throws IOException {
        BufferedInputStream in = new BufferedInputStream(packed, BUFFER);
        in.mark(2);
        int magic = in.read() << 8 | in.read();
        in.reset();
        return magic == GZIP ? new GZIPInputStream(in, BUFFER) : in;
    }

    /** The text without byte order mark: UTF-8, or Latin-1 if it is not valid UTF-8. */
    String text() {
        try (InputStream in = open()) {
            byte[] bytes = in.readAllBytes();
            String text = decode(bytes);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    /** The exception to throw for a failed read. */
    RuntimeException unreadable(IOException cause) {
        return switch (cause) {
            case EOFException e ->
                new MarqueeException("%s is truncated: its gzip data ends early; download it again".formatted(path), e);
            case ZipException e ->
                new MarqueeException("%s is not valid gzip (%s); download it again".formatted(path, e.getMessage()), e);
            case NoSuchFileException e -> new MarqueeException("%s does not exist; check the path".formatted(path), e);
            case FileNotFoundException e ->
                new MarqueeException("%s does not exist; check the path".formatted(path), e);
            default -> new UncheckedIOException(cause);
        };
    }
}
