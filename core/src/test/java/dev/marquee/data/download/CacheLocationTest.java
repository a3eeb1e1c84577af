package dev.marquee.data.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.data.UsageException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CacheLocationTest {
    @Test
    void usesMarqueeCacheFirst() {
        assertThat(CacheLocation.in(Map.of("MARQUEE_CACHE", "here", "XDG_CACHE_HOME", "/xdg", "HOME", "/home/me")))
                .isEqualTo(Path.of("here"));
    }

    @Test
    void usesTheXdgCacheDirectorySecond() {
        assertThat(CacheLocation.in(Map.of("MARQUEE_CACHE", " ", "XDG_CACHE_HOME", "/xdg", "HOME", "/home/me")))
                .isEqualTo(Path.of("/xdg/marquee"));
    }

    @Test
    void ignoresARelativeXdgDirectory() {
        assertThat(CacheLocation.in(Map.of("XDG_CACHE_HOME", "xdg", "HOME", "/home/me")))
                .isEqualTo(Path.of("/home/me/.cache/marquee"));
    }

    @Test
    void usesTheHomeDirectoryLast() {
        assertThat(CacheLocation.in(Map.of("HOME", "/home/me"))).isEqualTo(Path.of("/home/me/.cache/marquee"));
        assertThat(CacheLocation.in(Map.of("USERPROFILE", "/users/me"))).isEqualTo(Path.of("/users/me/.cache/marquee"));
    }

    @Test
    void namesTheVariableIfThereIsNoHomeDirectory() {
        assertThatThrownBy(() -> CacheLocation.in(Map.of()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("set MARQUEE_CACHE");
    }
}
