package dev.marquee.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that are steps of every build run on the Java of Maven, while modules are compiled by a JDK that Maven looks for. */
class BuildStepsTest {
    private static final Path STEPS = Repository.ROOT.resolve("app/src/main/build");

    @TempDir
    private Path classes;

    @Test
    void needNoMoreThanJava17() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter errors = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("--release", "17", "-proc:none", "-d", classes.toString());
            Boolean compiled = compiler.getTask(
                            errors,
                            files,
                            null,
                            options,
                            null,
                            files.getJavaFileObjects(STEPS.resolve("PageBundle.java")))
                    .call();

            assertThat(compiled).as(errors.toString()).isTrue();
        }
    }
}
