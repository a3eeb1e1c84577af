package dev.marquee.spark.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.launcher.JavaModuleOptions;

/**
 * A standalone cluster of Spark on 127.0.0.1: one master, and workers with one core each, as processes of their own on free
 * ports. Its folder looks like a distribution of Spark.
 */
final class StandaloneCluster implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);

    private final Path folder;
    private final Path javaHome;
    private final RunningProcess master;
    private final String url;
    private final List<RunningProcess> workers = new ArrayList<>();

    private StandaloneCluster(Path folder, Path javaHome) throws IOException {
        this.folder = folder;
        this.javaHome = javaHome;
        distribution(folder);
        this.master = run("master", "org.apache.spark.deploy.master.Master", "--port", "0", "--webui-port", "0");
        this.url = master.await("spark://127\\.0\\.0\\.1:\\d+", START);
    }

    /** Starts a master, and as many workers, which run on the given Java. */
    static StandaloneCluster start(Path folder, Path javaHome, int workers) throws IOException {
        StandaloneCluster cluster = new StandaloneCluster(folder, javaHome);
        for (int worker = 0; worker < workers; worker++) {
            cluster.workers.add(cluster.run(
                    "worker" + worker,
                    "org.apache.spark.deploy.worker.Worker",
                    "--port",
                    "0",
                    "--webui-port",
                    "0",
                    "--cores",
                    "1",
                    "--memory",
                    "700m",
                    "--work-dir",
                    folder.resolve("work" + worker).toString(),
                    cluster.url));
        }
        for (RunningProcess worker : cluster.workers) {
            worker.await("Successfully registered with master", START);
        }
        return cluster;
    }

    /** Runs {@code spark-submit} with the packed jar in this cluster; the driver runs on the given Java. */
    RunningProcess submit(Path driverHome, String... arguments) throws IOException {
        List<String> command = java(driverHome, "1g");
        command.addAll(List.of(
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                url,
                "--conf",
                "spark.driver.host=127.0.0.1",
                "--conf",
                "spark.driver.bindAddress=127.0.0.1",
                "--conf",
                "spark.ui.enabled=false",
                "--executor-memory",
                "600m",
                System.getProperty("marquee.spark.jar", "target/marquee-spark.jar")));
        command.addAll(List.of(arguments));
        return start("driver", driverHome, command);
    }

    /** Ends a worker with its executors at once, as a power cut does. */
    void kill(int worker) {
        workers.get(worker).kill();
    }

    @Override
    public void close() {
        workers.forEach(RunningProcess::kill);
        master.kill();
    }

    private RunningProcess run(String name, String type, String... arguments) throws IOException {
        List<String> command = java(javaHome, "200m");
        command.addAll(List.of(type, "--host", "127.0.0.1"));
        command.addAll(List.of(arguments));
        return start(name, javaHome, command);
    }

    private RunningProcess start(String name, Path home, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("SPARK_HOME", folder.toString());
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("JAVA_HOME", home.toString());
        return RunningProcess.start(builder, folder.resolve(name + ".log"));
    }

    private List<String> java(Path home, String memory) {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin/java").toString());
        command.add("-Xmx" + memory);
        command.addAll(List.of(JavaModuleOptions.defaultModuleOptionArray()));
        command.add("-cp");
        command.add(folder.resolve("jars") + File.separator + "*");
        return command;
    }

    /** The jars of Spark, without those that are in the packed jar or that only tests have. */
    private static void distribution(Path folder) throws IOException {
        Path jars = Files.createDirectories(folder.resolve("jars"));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path jar = Path.of(entry);
            boolean isOther = Arrays.asList("marquee", "junit", "assertj", "picocli", "surefire").stream()
                    .anyMatch(jar.toString()::contains);
            if (entry.endsWith(".jar") && !isOther) {
                Path link = jars.resolve(String.valueOf(jar.getFileName()));
                if (!Files.exists(link)) {
                    Files.createSymbolicLink(link, jar);
                }
            }
        }
    }
}
