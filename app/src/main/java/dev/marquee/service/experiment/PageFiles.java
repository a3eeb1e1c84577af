package dev.marquee.service.experiment;

import dev.marquee.data.MarqueeException;
import dev.marquee.persist.AtomicFile;
import dev.marquee.report.Page;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a page to a folder, as {@code index.html} with each figure as an SVG file as well, or to a single file. */
final class PageFiles {
    private static final String PAGE = "index.html";

    private PageFiles() {}

    /**
     * Creates the folder if needed, and checks, before work whose result it will hold, that files can be written to it.
     *
     * @throws MarqueeException if not
     */
    static void prepare(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new MarqueeException("%s is a file, not a folder; choose another with --out".formatted(folder));
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new MarqueeException(
                    "the folder %s cannot be created; make the folder above it writable, or choose another with --out"
                            .formatted(folder),
                    e);
        }
        AtomicFile.requireWritable(folder.resolve(PAGE));
    }

    /** Writes every file atomically, the page last, and returns the path of the page. Creates the folder if needed. */
    static Path write(Page page, Path folder) {
        prepare(folder);
        page.figures().forEach((name, svg) -> write(folder.resolve(name), svg));
        Path html = folder.resolve(PAGE);
        write(html, page.html());
        return html;
    }

    /** Writes only the page, atomically, to a file. */
    static Path writePage(Page page, Path file) {
        write(file, page.html());
        return file;
    }

    private static void write(Path path, String text) {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        AtomicFile.write(path, channel -> {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        });
    }
}
