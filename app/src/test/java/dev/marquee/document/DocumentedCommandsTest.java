package dev.marquee.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.cli.CapturedTerminal;
import dev.marquee.data.UsageException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Every command that README and docs show is accepted by the command line: its name, its options and their values. */
class DocumentedCommandsTest {
    private static final Set<String> PROGRAM = Set.of("./marquee", "marquee", "bin/marquee");

    /** Options of Docker, Java and Spark, and of the module for clusters, which pages name in prose. */
    private static final Set<String> OF_OTHER_PROGRAMS = Set.of(
            "--add-modules",
            "--add-opens",
            "--blocks",
            "--checkpoint",
            "--conf",
            "--driver-memory",
            "--env-file",
            "--executor-memory",
            "--packages",
            "--wait");

    /** A command of a page. */
    record Command(Quote quote, List<String> arguments) {}

    static Stream<Named<Command>> commands() {
        return Page.all().stream()
                .flatMap(page -> Quote.of(page).stream())
                .flatMap(quote -> ShellLine.commands(quote.text()).stream()
                        .filter(words -> PROGRAM.contains(words.getFirst()) && words.size() > 1)
                        .map(words -> new Command(quote, words.subList(1, words.size()))))
                .map(command ->
                        Named.of(command.quote().place() + " " + String.join(" ", command.arguments()), command));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void areAccepted(Command command) {
        check(command.arguments(), command.quote().isWhole());
    }

    @Test
    void areFoundOnManyPages() {
        assertThat(commands()
                        .map(command -> command.getPayload().quote().place().split(":", 2)[0]))
                .hasSizeGreaterThan(90)
                .contains("README.md", "docs/operations.md", "docs/data.md", "docs/figures.md", "packaging/README.txt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trian als --data D --out m.marquee",
                "train als --data D --out m.marquee --optoin rank=3",
                "train asl --data D --out m.marquee",
                "train als --data D --out m.marquee --option rnak=3",
                "train als --data D --out m.marquee --option rank=-3",
                "train als --data ml-100 --out m.marquee",
                "train als --data D",
                "evaluate als --data D --split rnadom:0.2",
                "evaluate als --data D --split random:2",
                "compare als:rank=x,bias --data D --split u1",
                "compare als,bias --option als.rnak=3 --data D --split u1",
                "tune als --data D --split u1 --trials 3 --metric rsme",
                "tune als --data D --split u1 --trials many",
                "recommend --for surprise --user 1",
                "recommend --diversity 2 --user 1",
                "import letterbox file.zip --model m.marquee",
                "serve --set listen.prot=3",
                "export onxx --model m.marquee --out m.onnx",
                "keys add page --scope raed",
                "data get ml-100",
                "help recomend"
            })
    void areRejectedIfAnythingInThemIsUnknown(String command) {
        assertThatThrownBy(() -> check(ShellLine.commands(command).getFirst(), true))
                .isInstanceOfAny(ParameterException.class, UsageException.class);
    }

    @Test
    void namesOnlyOptionsThatACommandHas() {
        Set<String> options = options(CapturedTerminal.pipe().commandLine())
                .flatMap(command -> command.optionsMap().keySet().stream())
                .collect(Collectors.toSet());

        assertThat(Page.all().stream()
                        .flatMap(page -> Quote.of(page).stream())
                        .filter(quote -> quote.text().startsWith("--"))
                        .map(quote -> quote.text().split("[ =]", 2)[0])
                        .filter(option -> !options.contains(option))
                        .distinct())
                .isSubsetOf(OF_OTHER_PROGRAMS);
    }

    private static Stream<CommandSpec> options(CommandLine command) {
        return Stream.concat(
                Stream.of(command.getCommandSpec()),
                command.getSubcommands().values().stream().flatMap(DocumentedCommandsTest::options));
    }

    private static void check(List<String> arguments, boolean isWhole) {
        String[] given = arguments.stream().filter(word -> !word.equals("…")).toArray(String[]::new);
        try {
            ParseResult parsed = CapturedTerminal.pipe().commandLine(given).parseArgs(given);
            while (parsed.hasSubcommand()) {
                parsed = parsed.subcommand();
            }
            ArgumentRules.check(parsed);
        } catch (MissingParameterException e) {
            if (isWhole) {
                throw e;
            }
        }
    }
}
