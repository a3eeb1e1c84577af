package dev.marquee.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Makes the site of a checkout in a folder. */
public final class SiteBuilder {
    private final Contents contents;
    private final Path root;
    private final Path target;

    private SiteBuilder(Path root, Path target) {
        this.root = root;
        this.target = target;
        contents = Contents.of(root);
    }

    /**
     * Makes the whole site.
     *
     * @param arguments the root of the checkout, and the folder to write, whose content is deleted
     */
    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[1]);
        List<SitePage> pages = build(Path.of(arguments[0]), target);
        System.out.printf(
                "%d pages are in %s%n", pages.size(), target.toAbsolutePath().normalize());
    }

    /**
     * Makes the whole site.
     *
     * @param root of the checkout
     * @param target its content is deleted
     * @return the pages, in the order of the contents
     * @throws IllegalStateException if a link leads nowhere
     */
    static List<SitePage> build(Path root, Path target) throws IOException {
        return new SiteBuilder(root.toAbsolutePath().normalize(), target).write();
    }

    private List<SitePage> write() throws IOException {
        clear();
        List<SitePage> pages = contents.pages();
        SiteLinks links = new SiteLinks(root, pages);
        PageLayout layout = new PageLayout(contents);
        SearchIndex index = new SearchIndex();
        for (SitePage page : pages) {
            String body = page.html(links);
            Path file = target.resolve(page.address());
            Files.createDirectories(parent(file));
            Files.writeString(file, layout.html(page, body));
            index.add(page);
        }
        links.requireAll();
        for (Path file : links.files()) {
            copy(file, target.resolve(SiteLinks.address(root.relativize(file))));
        }
        for (SiteAsset asset : SiteAsset.values()) {
            asset.write(target);
        }
        Files.writeString(target.resolve("assets/search-index.js"), index.script());
        return pages;
    }

    private static void copy(Path file, Path to) throws IOException {
        Files.createDirectories(parent(to));
        Files.copy(file, to);
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        if (parent == null) {
            throw new IllegalArgumentException(file + " has no folder");
        }
        return parent;
    }

    private void clear() throws IOException {
        if (Files.exists(target)) {
            List<Path> old = new ArrayList<>();
            try (Stream<Path> files = Files.walk(target)) {
                files.sorted(Comparator.reverseOrder()).forEach(old::add);
            }
            for (Path file : old) {
                Files.delete(file);
            }
        }
        Files.createDirectories(target);
    }
}
