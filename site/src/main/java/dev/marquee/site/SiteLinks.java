package dev.marquee.site;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where links of the Markdown lead in the site, and which of them lead nowhere. */
final class SiteLinks {
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");
    private static final Pattern SHOWN_BY_BROWSERS = Pattern.compile(".*\\.(svg|jpg|png|json|txt|html)");

    private final Path root;
    private final Map<String, SitePage> pages;
    private final Set<Path> files = new TreeSet<>();
    private final List<String> broken = new ArrayList<>();

    SiteLinks(Path root, List<SitePage> pages) {
        this.root = root;
        this.pages = pages.stream().collect(Collectors.toMap(SitePage::source, Function.identity()));
    }

    /** The address from a page of what it links to. A link that leads nowhere is kept for {@link #requireAll}. */
    String resolve(SitePage page, String destination) {
        if (ELSEWHERE.matcher(destination).matches()) {
            return destination;
        }
        String[] parts = destination.split("#", 2);
        String source = source(page, destination);
        String fragment = parts.length == 1 ? "" : parts[1];
        Optional<SitePage> linked = page(page, destination);
        if (linked.isPresent()) {
            SitePage to = linked.orElseThrow();
            if (!fragment.isEmpty() && !to.anchors().contains(fragment)) {
                broken.add("%s links to %s, which has no heading #%s".formatted(page.source(), source, fragment));
            }
            String address = to == page ? "" : relative(page, to.address());
            return address + (fragment.isEmpty() ? "" : "#" + fragment);
        }
        Path file = root.resolve(source);
        if (!Files.isRegularFile(file) || source.endsWith(".md")) {
            broken.add("%s links to %s, which is %s"
                    .formatted(page.source(), destination, Files.exists(file) ? "not in contents.txt" : "missing"));
            return destination;
        }
        files.add(file);
        return relative(page, address(Path.of(source)));
    }

    /** The page that a page links to, also by the folder that it lists. */
    Optional<SitePage> page(SitePage page, String destination) {
        String source = source(page, destination);
        return Optional.ofNullable(pages.get(source))
                .or(() -> Optional.ofNullable(pages.get(source.replaceFirst("/$", "") + ".md")));
    }

    private static String source(SitePage page, String destination) {
        String path = destination.split("#", 2)[0];
        return path.isEmpty()
                ? page.source()
                : URI.create(page.source()).resolve(path).getPath();
    }

    /** Files of the checkout that pages link to. */
    Set<Path> files() {
        return Set.copyOf(files);
    }

    /** The path in the site of a file; what browsers would save rather than show gets another ending. */
    static String address(Path file) {
        String name = file.toString().replace('\\', '/').replaceFirst("^docs/", "");
        return SHOWN_BY_BROWSERS.matcher(name).matches() ? name : name + ".txt";
    }

    /** The address of a file of the site from a page. */
    static String relative(SitePage page, String address) {
        return "../".repeat((int) page.address().chars().filter(c -> c == '/').count()) + address;
    }

    /** @throws IllegalStateException if a link leads nowhere */
    void requireAll() {
        if (!broken.isEmpty()) {
            throw new IllegalStateException("links that lead nowhere:\n" + String.join("\n", broken));
        }
    }
}
