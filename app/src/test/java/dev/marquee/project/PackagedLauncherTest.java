package dev.marquee.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.marquee.project.FakeJava.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How the launcher of a release starts the program with the Java that comes with it, here one that prints what it gets. */
@Timeout(60)
class PackagedLauncherTest {
    private static final Path LAUNCHER =
            Path.of(System.getProperty("marquee.root", ".."), "packaging", "bin", "marquee");

    @TempDir
    private Path folder;

    private Path launcher;

    @BeforeEach
    void unpack() throws IOException {
        assumeThat(Path.of("/bin/sh")).as("the launcher needs a Unix shell").exists();
        Path home = folder.resolve("unpacked in größe");
        launcher = FakeJava.program(home.resolve("bin/marquee"), Files.readString(LAUNCHER));
        FakeJava.install(home.resolve("runtime/bin/java"));
        Files.createDirectories(home.resolve("lib"));
        Files.createFile(home.resolve("lib/marquee.jar"));
    }

    @Test
    void passesArgumentsUnchangedAndExitsWithTheStatusOfTheProgram() throws Exception {
        Result result = run(Map.of(), "recommend", "--genre", "Film Noir", "");

        assertThat(result.output()).contains("<recommend>\n<--genre>\n<Film Noir>\n<>\n");
        assertThat(result.status()).isEqualTo(7);
    }

    @Test
    void leavesOutTheNoticeOfTheVectorModule() throws Exception {
        Result result = run(Map.of(), "train");

        assertThat(result.output()).contains("<jdk.incubator.vector>");
        assertThat(result.errors()).isEqualTo("to standard error\n");
    }

    @Test
    void usesALocaleWithUtf8WhateverTheEnvironmentNames() throws Exception {
        for (String name : List.of("C", "POSIX", "xx_XX.UTF-8", "de_DE.ISO-8859-1", "nonsense")) {
            assertThat(run(Map.of("LC_ALL", name), "info").output())
                    .as(name)
                    .containsPattern("locale (C|en_US)\\.UTF-8");
            assertThat(run(Map.of("LC_CTYPE", name, "LANG", name), "info").output())
                    .as("%s without LC_ALL", name)
                    .containsPattern("locale (C|en_US)\\.UTF-8");
        }
    }

    @Test
    void needsNoVariableButThePath() throws Exception {
        assertThat(run(Map.of(), "info").status()).isEqualTo(7);
    }

    @Test
    void worksThroughASymbolicLinkAndWhateverCdSearches() throws Exception {
        Files.createDirectories(folder.resolve("a bin"));
        Path link = Files.createSymbolicLink(
                folder.resolve("a bin/marquee"), Path.of("..").resolve(folder.relativize(launcher)));

        assertThat(run(link, Map.of("CDPATH", "/usr:/"), "info").status()).isEqualTo(7);
    }

    @Test
    void saysThatTheFolderItRunsInIsGone() throws Exception {
        Path gone = Files.createDirectory(folder.resolve("gone"));

        Result result = FakeJava.run(
                new ProcessBuilder("/bin/sh", "-c", "cd '%s'; rmdir '%s'; '%s' info".formatted(gone, gone, launcher))
                        .directory(folder.toFile()),
                folder);

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.errors()).contains("marquee: the current folder was deleted");
    }

    @Test
    void saysWhatIsMissingIfItWasMovedAlone() throws Exception {
        Path alone = FakeJava.program(folder.resolve("elsewhere/bin/marquee"), Files.readString(LAUNCHER));
        Result result = run(alone, Map.of(), "info");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.errors())
                .startsWith("marquee: ")
                .contains("lacks runtime/bin/java", "unpack the whole archive");
    }

    private Result run(Map<String, String> environment, String... arguments) throws Exception {
        return run(launcher, environment, arguments);
    }

    private Result run(Path script, Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("/bin/sh", script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().putAll(environment);
        return FakeJava.run(builder, folder);
    }
}
