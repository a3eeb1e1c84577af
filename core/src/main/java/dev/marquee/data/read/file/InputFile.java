package dev.marquee.data.read.file;

import dev.marquee.data.MarqueeException;
import dev.marquee.internal.FileKind;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A plain or gzip file, on disk or in a zip archive, detected by its first bytes, not by its name. */
public record InputFile(Path path) {
    private static final int GZIP = 0x1F8B;
    private static final int BUFFER = 1 << 16;

    /** The file with this name in a folder, or with this name plus {@code .gz}. */
    public static Optional<InputFile> find(Path folder, String name) {
        return Optional.of(folder.resolve(name))
                .filter(Files::isRegularFile)
                .or(() -> Optional.of(folder.resolve(name + ".gz")).filter(Files::isRegularFile))
                .map(InputFile::new);
    }

    /** The file name, used in messages. */
    public String name() {
        // Names in an archive are untrusted: control characters could move the cursor of a terminal.
        return path.getFileName().toString().replaceAll("\\p{Cc}", "?");
    }

    /** The path, or the name and the archive it is in, used in messages about the file as a whole. */
    public String label() {
        return Archive.holds(path) ? "%s in %s".formatted(name(), path.getFileSystem()) : path.toString();
    }

    /** The decompressed bytes. */
    public InputStream open() throws IOException {
        return unpacked(stored());
    }

    /** The bytes as they are stored. */
    public InputStream stored() throws IOException {
        InputStream in = Files.newInputStream(path);
        return Archive.holds(path) ? new CheckedEntry(in, path) : in;
    }

    /** The decompressed bytes of a stream that may be gzip. */
    public static InputStream unpacked(InputStream packed) throws IOException {
        BufferedInputStream in = new BufferedInputStream(packed, BUFFER);
        in.mark(2);
        int magic = in.read() << 8 | in.read();
        in.reset();
        return magic == GZIP ? new GZIPInputStream(in, BUFFER) : in;
    }

    /** Whether it is a Parquet file, by its first bytes. */
    public boolean isParquet() {
        return kind() == FileKind.PARQUET;
    }

    /** Whether it has fewer bytes than its ratings as text, by its first bytes. */
    public boolean isPacked() {
        return kind() == FileKind.PARQUET || kind() == FileKind.GZIP;
    }

    private FileKind kind() {
        try (InputStream in = stored()) {
            return FileKind.of(in.readNBytes(FileKind.LOOK));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The text without byte order mark. */
    public String text() {
        try (InputStream in = open()) {
            return FileSample.text(in.readAllBytes());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * The first lines.
     *
     * @throws MarqueeException if the file is not text
     */
    public FileSample sample() {
        try (InputStream in = open()) {
            byte[] first = in.readNBytes(FileSample.BYTES);
            requireText(FileSample.kind(first));
            return FileSample.of(first);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Rejects a file that is not text, and says what it is instead. */
    public void requireText(FileKind kind) {
        if (kind != FileKind.TEXT) {
            throw new MarqueeException("%s is %s, which cannot be read as ratings; %s"
                    .formatted(label(), kind.label(), kind.advice().orElse("save it as CSV")));
        }
    }

    /** The exception to throw for a failed read. */
    public MarqueeException unreadable(IOException cause) {
        return switch (cause) {
            case EOFException e ->
                new MarqueeException(
                        "%s is truncated: its gzip data ends early; download it again".formatted(label()), e);
            case ZipException e ->
                new MarqueeException(
                        "%s is damaged: its compressed data is not valid (%s); download it again"
                                .formatted(label(), e.getMessage()),
                        e);
            case NoSuchFileException e ->
                new MarqueeException("%s does not exist; check the path".formatted(label()), e);
            case FileNotFoundException e ->
                new MarqueeException("%s does not exist; check the path".formatted(label()), e);
            case AccessDeniedException e ->
                new MarqueeException("%s may not be read; change its permissions".formatted(label()), e);
            case CharacterCodingException e ->
                new MarqueeException(
                        "%s has bytes that are not text in the encoding in which it begins; save it as UTF-8"
                                .formatted(label()),
                        e);
            default -> new MarqueeException("%s cannot be read (%s)".formatted(label(), cause.getMessage()), cause);
        };
    }
}
