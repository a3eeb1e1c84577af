package dev.marquee.cli;

import static org.assertj.core.api.Assumptions.assumeThat;

import dev.marquee.project.FakeJava;
import dev.marquee.project.FakeJava.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A built project in its own folder, with the launcher and a fake Java that prints its arguments. */
final class LauncherProject {
    private static final Path SCRIPT = Path.of(System.getProperty("marquee.root", ".."), "marquee");

    private final Path folder;
    private final Path root;
    private final Path jdk;

    LauncherProject(Path folder) throws IOException {
        assumeThat(Path.of("/bin/bash")).as("the launcher needs a Unix shell").exists();
        this.folder = folder;
        root = Files.createDirectories(folder.resolve("a project"));
        Files.copy(SCRIPT, script());
        for (String source : List.of("pom.xml", "core/pom.xml", "app/pom.xml", "core/src/main/A", "app/src/main/B")) {
            write(source, "");
        }
        write("app/target/marquee.jar", "");
        jdk = javaHome("jdk 25", "25.0.3", "java.base jdk.incubator.vector");
    }

    Path folder() {
        return folder;
    }

    Path root() {
        return root;
    }

    Path target() {
        return root.resolve("app/target");
    }

    Path jdk() {
        return jdk;
    }

    Path script() {
        return root.resolve("marquee");
    }

    /** Makes a source newer than the jar. */
    void edit() throws IOException {
        Files.setLastModifiedTime(
                root.resolve("core/src/main/A"), FileTime.from(Instant.now().plusSeconds(60)));
    }

    /** A folder with some of the tools of this machine, for a PATH of its own. */
    Path tools(String... names) throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String name : names) {
            Path tool = Path.of("/bin", name);
            assumeThat(tool).exists();
            FakeJava.program(tools.resolve(name), "#!/bin/sh\nexec %s \"$@\"\n".formatted(tool));
        }
        return tools;
    }

    Path javaHome(String name, String version, String modules) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"%s\"\nMODULES=\"%s\"\n".formatted(version, modules));
        for (String program : List.of("java", "javac")) {
            FakeJava.install(home.resolve("bin").resolve(program));
        }
        return home;
    }

    Path write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        return Files.writeString(path, text);
    }

    Result run(String... arguments) throws Exception {
        return run(Map.of(), arguments);
    }

    Result run(Map<String, String> environment, String... arguments) throws Exception {
        return run(command(environment, arguments));
    }

    /** The launcher, started in the folder. */
    ProcessBuilder command(Map<String, String> environment, String... arguments) {
        ProcessBuilder builder = command("/bin/bash", script().toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().putAll(environment);
        return builder;
    }

    /** Any command in the folder, with the fake Java. */
    ProcessBuilder command(String... command) {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command))).directory(folder.toFile());
        builder.environment().put("JAVA_HOME", jdk.toString());
        return builder;
    }

    Result run(ProcessBuilder builder) throws Exception {
        return FakeJava.run(builder, folder);
    }
}
