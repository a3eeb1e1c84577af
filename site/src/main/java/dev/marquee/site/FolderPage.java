package dev.marquee.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The page of a folder that other pages link to, which a code host lists. */
final class FolderPage {
    private FolderPage() {}

    /** A list of the pages in it. */
    static SitePage list(Path root, Path folder, List<Path> pages) {
        String links = pages.stream()
                .map(page -> "- [%s](%s/%s)\n"
                        .formatted(SitePage.title(Contents.read(page)), folder.getFileName(), page.getFileName()))
                .collect(Collectors.joining());
        String title = String.valueOf(folder.getFileName());
        return SitePage.of(Contents.name(root, folder) + ".md", "# " + capitalized(title) + "\n\n" + links);
    }

    /** The programs in it. */
    static SitePage programs(Path root, Path folder, List<Path> files) {
        String programs = files.stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .map(file -> "## %s\n\n```java\n%s```\n\n"
                        .formatted(String.valueOf(file.getFileName()).replace(".java", ""), Contents.read(file)))
                .collect(Collectors.joining());
        return SitePage.of(
                Contents.name(root, folder) + ".md",
                "# Programs that embed Marquee\nThe build compiles and runs each of them.\n\n" + programs);
    }

    private static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
