package dev.marquee.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.marquee.algorithm.Algorithm;
import dev.marquee.algorithm.bias.BiasOptions;
import dev.marquee.data.MarqueeException;
import dev.marquee.model.Model;
import dev.marquee.model.option.OptionSet;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvidedAlgorithmsTest {
    @TempDir
    Path folder;

    /** Provides {@code zebra}. */
    public static final class Zebra implements AlgorithmProvider {
        @Override
        public Algorithm<?, ?> algorithm() {
            return named("zebra");
        }
    }

    /** Provides {@code ant}. */
    public static final class Ant implements AlgorithmProvider {
        @Override
        public Algorithm<?, ?> algorithm() {
            return named("ant");
        }
    }

    /** Provides a second {@code als}. */
    public static final class OtherAls implements AlgorithmProvider {
        @Override
        public Algorithm<?, ?> algorithm() {
            return named("als");
        }
    }

    @Test
    void followTheBuiltInOnesByName() throws IOException {
        assertThat(with(Zebra.class.getName(), Ant.class.getName()))
                .<String>map(Algorithm::name)
                .containsExactly("als", "bias", "ant", "zebra");
    }

    @Test
    void mustNotHaveTheNameOfAnother() {
        assertThatExceptionOfType(MarqueeException.class)
                .isThrownBy(() -> with(OtherAls.class.getName()))
                .withMessage(OtherAls.class.getName()
                        + " provides an algorithm 'als', but Marquee has one of this name; rename it");
    }

    @Test
    void anInvalidProviderIsNamed() {
        assertThatExceptionOfType(MarqueeException.class)
                .isThrownBy(() -> with("com.example.Missing"))
                .withMessageStartingWith("an algorithm on the class path cannot be loaded (")
                .withMessageContaining("com.example.Missing")
                .withMessageEndingWith("; correct or remove its library");
    }

    private List<Algorithm<?, ?>> with(String... providers) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.write(services.resolve(AlgorithmProvider.class.getName()), List.of(providers));
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {url(folder)}, getClass().getClassLoader())) {
            return ProvidedAlgorithms.addedTo(List.of(Algorithms.ALS, Algorithms.BIAS), loader);
        }
    }

    private static URL url(Path path) throws MalformedURLException {
        return path.toUri().toURL();
    }

    private static Algorithm<BiasOptions, ?> named(String name) {
        return copy(BiasOptions.ALGORITHM, name);
    }

    private static <M extends Model> Algorithm<BiasOptions, M> copy(Algorithm<BiasOptions, M> bias, String name) {
        OptionSet<BiasOptions> declared = bias.options();
        return new Algorithm<>(
                "a copy of bias",
                new OptionSet<>(name, declared.options(), declared.presets(), declared.make()),
                bias.trainer(),
                bias.codec());
    }
}
