package dev.marquee.service.experiment;

import dev.marquee.data.MarqueeException;
import dev.marquee.persist.AtomicFile;
import dev.marquee.report.Page;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts a page into a folder: {@code index.html}, and each figure as an SVG file beside it; or into a file of its own. */
final class PageFiles {
    private static final String PAGE = "index.html";

    private PageFiles() {}

    /** Writes every file whole, the page last, and gives the page's path. The folder is made where it is missing. */
    static Path write(Page page, Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new MarqueeException(
                    "folder %s cannot be made (%s); give another with --out".formatted(folder, e.getMessage()), e);
        }
        page.figures().forEach((name, svg) -> write(folder.resolve(name), svg));
        Path html = folder.resolve(PAGE);
        write(html, page.html());
        return html;
    }

    /** Writes the page alone, whole, into a file. */
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
