package dev.marquee.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.cli.CapturedTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Names of data sets and files, ids, titles and genres have random characters on which a terminal or the program's own styles would
 * act. On a terminal with colours every command prints them escaped.
 */
class HostileNamesTest {
    /** Escape, bell, backspace, line ends, controls of eight bits, marks of direction, and marks of styles. */
    private static final String ACTIVE =
            "\u001B\u0007\b\n\r\t\u0085\u009B\u202E\u2066\u2028\uFDD0\uFDD2\uFDD4\uFDE0\uFDEF";

    /** What stands between the ends of a hostile name wherever it is printed. */
    private static final Pattern NAME = Pattern.compile("qZ(.*?)Zq", Pattern.DOTALL);

    private static final Pattern UNSAFE =
            Pattern.compile("[\\p{Cc}\u202A-\u202E\u2066-\u2069\u2028\u2029\uFDD0-\uFDEF]");

    @TempDir
    private Path folder;

    private Random random = new Random(0);
    private int names;

    @BeforeEach
    void start() {
        names = 0;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void areEscapedByEveryCommand(long seed) throws IOException {
        random = new Random(seed);
        Path data = data();
        String user = user(data);
        Path model = folder.resolve(name() + ".marquee");
        Path ratings = Files.writeString(
                folder.resolve(name() + ".csv"),
                "title,year,rating,kind\n%s,1995,4,\n%s,1996,,%s\n".formatted(title(data), quoted(), quoted()));

        run("train", "bias", "--data", data.toString(), "--out", model.toString());
        run(
                "explore",
                "--data",
                data.toString(),
                "--out",
                folder.resolve(name()).toString());
        run("evaluate", "bias", "--data", data.toString(), "--split", "random:0.3");
        run("compare", "bias,popular", "--data", data.toString(), "--split", "random:0.3");
        run("info", model.toString());
        run("recommend", "--model", model.toString(), "--user", user, "--explain", "--min-ratings", "0");
        run("recommend", "--model", model.toString(), "--user", user, "--genre", name());
        run("recommend", "--model", model.toString(), "--ratings", ratings.toString());
        run("recommend", "--model", model.toString(), "--user", user, "--from", ratings.toString());
        run("import", ratings.toString(), "--model", model.toString());
        run("similar", "--model", model.toString(), "--movie", "1");
        run("similar", "--model", model.toString(), "--movie", name());
        run("predict", "--model", model.toString(), "--user", user, "--movie", "2");
        run(
                "export",
                "csv",
                "--model",
                model.toString(),
                "--out",
                folder.resolve(name()).toString());
        run("serve", "--print-config", "--model", model.toString());
        run("info", folder.resolve(name()).toString());
        run(name());
        assertThat(names).as("names that were printed").isGreaterThan(20);
    }

    private void run(String... arguments) {
        CapturedTerminal terminal = CapturedTerminal.withColours(200);
        terminal.run(arguments);
        for (String output : new String[] {terminal.out(), terminal.err()}) {
            for (Matcher name = NAME.matcher(output); name.find(); names++) {
                assertThat(name.group(1)).as(String.join(" ", arguments)).doesNotContainPattern(UNSAFE);
            }
        }
    }

    private Path data() throws IOException {
        Path data = Files.createDirectory(folder.resolve(name()));
        StringBuilder ratings = new StringBuilder("userId,movieId,rating,timestamp\n");
        StringBuilder movies = new StringBuilder("movieId,title,genres\n");
        for (int movie = 1; movie <= 6; movie++) {
            movies.append("%d,\"%s (%d)\",\"%s\"\n".formatted(movie, name(), 1990 + movie, name()));
        }
        for (int user = 0; user < 6; user++) {
            String id = quoted();
            for (int movie = 1; movie <= 4; movie++) {
                ratings.append(
                        "%s,%d,%d,%d\n".formatted(id, 1 + (movie + user) % 6, 1 + random.nextInt(5), 1000 + movie));
            }
        }
        Files.writeString(data.resolve("ratings.csv"), ratings);
        Files.writeString(data.resolve("movies.csv"), movies);
        return data;
    }

    /** The id of the first user, as the data has it. */
    private static String user(Path data) throws IOException {
        return between(Files.readString(data.resolve("ratings.csv")));
    }

    private static String title(Path data) throws IOException {
        return "\"" + between(Files.readString(data.resolve("movies.csv"))) + "\"";
    }

    private static String between(String text) {
        Matcher name = NAME.matcher(text);
        assertThat(name.find()).isTrue();
        return name.group();
    }

    private String quoted() {
        return "\"" + name() + "\"";
    }

    private String name() {
        StringBuilder name = new StringBuilder("qZ");
        for (int i = 0; i < 4; i++) {
            name.append(ACTIVE.charAt(random.nextInt(ACTIVE.length()))).append((char) ('a' + random.nextInt(26)));
        }
        return name.append("Zq").toString();
    }
}
