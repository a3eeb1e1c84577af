package dev.marquee.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.server.ServedModels;
import dev.marquee.server.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

/**
 * Injects a {@link Visitor} with a page of its own into each test. The browser, and a server of the bundled ratings with a store,
 * are started once for all tests. After each test, the page must not have logged an error.
 */
public final class InBrowser implements BeforeAllCallback, AfterEachCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(InBrowser.class);

    /** @param folder of the model and the store */
    private record Environment(Chromium chromium, TestServer server, Path folder) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            chromium.close();
            server.close();
            try (var files = Files.walk(folder)) {
                files.sorted((a, b) -> b.compareTo(a))
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (Chromium.installed().isEmpty()) {
            throw new TestAbortedException(
                    "no Chromium is on the path, so the page is not tested; install the package chromium");
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitor.class;
    }

    @Override
    public Visitor resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Environment environment =
                context.getRoot().getStore(NAMESPACE).computeIfAbsent("environment", key -> open(), Environment.class);
        return context.getStore(NAMESPACE)
                .computeIfAbsent(
                        "visitor",
                        key -> new Visitor(environment.chromium().browser(), environment.server()),
                        Visitor.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Visitor visitor = context.getStore(NAMESPACE).get("visitor", Visitor.class);
        if (visitor != null) {
            assertThat(visitor.errors()).as("errors logged by the page").isEmpty();
        }
    }

    private static Environment open() {
        try {
            Path folder = Files.createTempDirectory("page");
            TestServer server = TestServer.start(ServedModels.bundled(folder), "store=" + folder.resolve("users.db"));
            return new Environment(Chromium.start(Chromium.installed().orElseThrow()), server, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
