package dev.marquee.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that all pages share. */
enum SiteAsset {
    STYLES("site.css", "site.css"),
    SCRIPT("site.js", "site.js"),
    THEME("theme.js", "theme.js"),
    ICON("icon.svg", "icon.svg"),
    LUNR("/META-INF/resources/webjars/lunr/2.3.9/lunr.min.js", "lunr.js");

    private final String resource;
    private final String name;

    SiteAsset(String resource, String name) {
        this.resource = resource;
        this.name = name;
    }

    void write(Path target) throws IOException {
        Path file = target.resolve("assets").resolve(name);
        Files.createDirectories(target.resolve("assets"));
        try (InputStream in = SiteAsset.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("the class path has no " + resource + "; check the dependencies of the module");
            }
            Files.copy(in, file);
        }
    }
}
