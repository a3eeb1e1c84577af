package dev.marquee.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The parts of the site with their pages, as in contents.txt: a line per part, and below it a line per page, or per folder.
 *
 * @param parts in the order of the list
 */
record Contents(List<Part> parts) {
    /** Copies the parts. */
    Contents {
        parts = List.copyOf(parts);
    }

    /**
     * Pages under one heading.
     *
     * @param title of the heading
     * @param pages in the order of the list
     */
    record Part(String title, List<SitePage> pages) {
        /** Copies the pages. */
        Part {
            pages = List.copyOf(pages);
        }
    }

    /** Reads the pages of a checkout. */
    static Contents of(Path root) {
        List<Part> parts = new ArrayList<>();
        List<SitePage> pages = new ArrayList<>();
        String title = "";
        for (String line : list()) {
            if (line.startsWith(" ")) {
                pages.addAll(pages(root, line.strip()));
            } else if (!line.isBlank()) {
                add(parts, title, pages);
                title = line;
                pages = new ArrayList<>();
            }
        }
        add(parts, title, pages);
        return new Contents(parts);
    }

    /** All pages, in reading order. */
    List<SitePage> pages() {
        return parts.stream().flatMap(part -> part.pages().stream()).toList();
    }

    private static void add(List<Part> parts, String title, List<SitePage> pages) {
        if (!pages.isEmpty()) {
            parts.add(new Part(title, pages));
        }
    }

    private static List<SitePage> pages(Path root, String entry) {
        Path file = root.resolve(entry);
        if (entry.endsWith(".md")) {
            return List.of(SitePage.of(entry, read(file)));
        }
        try (Stream<Path> files = Files.list(file)) {
            List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
            if (sorted.stream().noneMatch(page -> page.toString().endsWith(".java"))) {
                return Stream.concat(
                                Stream.of(FolderPage.list(root, file, sorted)),
                                sorted.stream().map(page -> SitePage.of(name(root, page), read(page))))
                        .toList();
            }
            return List.of(FolderPage.programs(root, file, sorted));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The path of a file from the root, with slashes. */
    static String name(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> list() {
        try (InputStream in = Contents.class.getResourceAsStream("contents.txt")) {
            if (in == null) {
                throw new IllegalStateException("the class path has no contents.txt");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
