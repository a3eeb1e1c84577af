package dev.marquee.data.download;

import dev.marquee.data.UsageException;
import java.nio.file.Path;
import java.util.Map;

/**
 * The default cache directory for downloads, following the <a
 * href="https://specifications.freedesktop.org/basedir-spec/latest/">XDG base directory specification</a>.
 */
public final class CacheLocation {
    /** The environment variable that names the cache directory and takes precedence. */
    public static final String VARIABLE = "MARQUEE_CACHE";

    private CacheLocation() {}

    /**
     * {@return the cache directory: {@code $MARQUEE_CACHE}, else {@code $XDG_CACHE_HOME/marquee} if that is an absolute
     * path, else {@code .cache/marquee} in the home directory ({@code $HOME}, on Windows {@code %USERPROFILE%})}
     *
     * @param environment environment variables by name, as of {@link System#getenv()}
     * @throws UsageException if none of them is set
     */
    public static Path in(Map<String, String> environment) {
        String own = environment.getOrDefault(VARIABLE, "");
        if (!own.isBlank()) {
            return Path.of(own);
        }
        Path xdg = Path.of(environment.getOrDefault("XDG_CACHE_HOME", ""));
        if (xdg.isAbsolute()) {
            return xdg.resolve("marquee");
        }
        String home = environment.getOrDefault("HOME", environment.getOrDefault("USERPROFILE", ""));
        if (home.isBlank()) {
            throw new UsageException(
                    "no home directory is known; set %s to the directory for downloads".formatted(VARIABLE));
        }
        return Path.of(home, ".cache", "marquee");
    }
}
