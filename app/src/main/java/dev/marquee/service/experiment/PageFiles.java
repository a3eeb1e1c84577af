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

    /** Writes every file atomically, the page last, and returns the path of the page. Creates the folder if needed. */
    static Path write(Page page, Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new MarqueeException(
                    "cannot create folder %s (%s); choose another with --out".formatted(folder, e.getMessage()), e);
        }
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
