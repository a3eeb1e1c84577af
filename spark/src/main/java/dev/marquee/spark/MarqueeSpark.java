package dev.marquee.spark;

import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Entry point of the commands for spark-submit. */
@Command(
        name = "marquee-spark",
        description = "Trains, evaluates and recommends on a Spark cluster, with the model files of Marquee.",
        subcommands = {TrainOnSpark.class, AssembleOnSpark.class, EvaluateOnSpark.class, RecommendOnSpark.class})
public final class MarqueeSpark {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = CommandLine.ScopeType.INHERIT,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    @Option(
            names = "--debug",
            scope = CommandLine.ScopeType.INHERIT,
            description = "Print the stack trace of an error, too.")
    private boolean debug;

    private MarqueeSpark() {}

    /** Runs the command given by the arguments and exits with its status: 0 done, 1 it failed, 2 wrong usage. */
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        MarqueeSpark root = new MarqueeSpark();
        CommandLine commands = new CommandLine(root).setCaseInsensitiveEnumValuesAllowed(true);
        commands.setExecutionExceptionHandler((failure, command, parsed) -> {
            System.err.println("marquee-spark: " + FailureSentence.of(failure));
            if (root.debug) {
                failure.printStackTrace();
            }
            return 1;
        });
        if (arguments.length == 0) {
            commands.usage(System.out);
            return 0;
        }
        return commands.execute(arguments);
    }
}
