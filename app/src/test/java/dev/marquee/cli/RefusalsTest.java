package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each refusal names what was found, and what helps; none advises what cannot help. {@code MODEL} stands for a model of the
 * bundled data, {@code DIR} for a folder with the files of {@link #write}.
 */
class RefusalsTest {
    @TempDir
    private static Path folder;

    private static String model = "";

    @BeforeAll
    static void train() throws IOException {
        model = TrainedModel.bias(folder);
        write("titles.csv", "Title,Rating\nNo Such Movie At All,4\nNor This One,3\n");
        write("control.csv", "Title,Year,Rating\nHeat,1995,\u001B[31mEVIL\n");
        write("columns.csv", "a\u001B[31mEVIL\u001B[0m,b,c\n1,2,3\n");
        write("values.csv", "userId,movieId,rating\n1,2,\u001B[31mEVIL\n");
        write("nine.csv", "userId,movieId,rating\n1,2,9\n");
        write("newline.csv", "userId,movieId,rating\n1,2,\"4\nmarquee: all is well\"\n");
        write("c1.csv", "userId,movieId,rating\n1,2,\u009B31mEVIL\n");
        write("comma.csv", "movie,rating\nHeat (1995),4\nAmelie (Fabuleux destin, Le) (2001),3\n");
        write("scale.csv", "movie,rating\nHeat (1995),77\n");
        write("empty.csv", "");
        write("bad.yaml", "model: m\nlisten:\n  port: abc\n");
        write("misspelt.yaml", "listen:\n  prot: 1\n");
        write("text.db", "these are notes");
        Files.createSymbolicLink(folder.resolve("link.marquee"), Path.of(model));
        Files.createSymbolicLink(folder.resolve("bias.csv"), Path.of(model));
        Files.createDirectory(folder.resolve("folder.db"));
    }

    private static void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                // usage: what is missing is named as the help names it
                refused(2, "train bias --data movielens-small", "--out FILE is missing", "model file"),
                refused(2, "info", "FILE is missing", "written by train"),
                refused(2, "similar --model MODEL", "--movie ID|TITLE is missing", "title of the movie"),
                refused(2, "recommend --model MODEL --user 1 -n x", "'x' is not an integer", "-n"),
                refused(
                        2,
                        "import letterboxd --model MODEL",
                        "the export of letterboxd is missing",
                        "import letterboxd FILE"),
                refused(2, "import nowhere.zip --model MODEL", "nowhere.zip does not exist", "check the path"),
                refused(2, "import letterbxd x.zip --model MODEL", "unknown import source 'letterbxd'", "letterboxd"),
                // files to read are looked for before a model, which may have to be trained first
                refused(1, "import imdb DIR/no.csv --model DIR/no.marquee", "no.csv does not exist", "check the path"),
                refused(1, "recommend --ratings DIR/no.csv --model DIR/no.marquee", "no.csv does not exist", "check"),
                refused(
                        1,
                        "recommend --user 1 --from DIR/no.csv --model DIR/no.marquee",
                        "no.csv does not exist",
                        "check"),
                refused(
                        1,
                        "predict --ratings DIR/no.csv --movie 1 --model DIR/no.marquee",
                        "no.csv does not exist",
                        "check"),
                refused(
                        1,
                        "interview --ratings DIR/no.csv --json --model DIR/no.marquee",
                        "no.csv does not exist",
                        "check"),
                refused(
                        2,
                        "recommend --user 1,2 --again --model DIR/no.marquee",
                        "--again is for one user",
                        "give one --user"),
                // an empty path, as of a variable that is not set
                refused(2, "export npz --model MODEL --out ", "--out is empty", "give a file"),
                refused(2, "train bias --data movielens-small --out=", "--out is empty", "give a file"),
                refused(2, "train bias --data  --out DIR/x.marquee", "--data is empty", "give a file"),
                refused(2, "recommend --user 1 --model ", "--model is empty", "give a file"),
                refused(2, "serve --config ", "--config is empty", "give a file"),
                refused(2, "serve --model ", "--model is empty", "give a file"),
                refused(2, "keys list --store ", "--store is empty", "give a file"),
                refused(2, "explore --data movielens-small --out ", "--out is empty", "give a folder"),
                refused(2, "info ", "FILE is empty", "give a file"),
                // users and movies
                refused(1, "recommend --model MODEL --user 999999", "user 999999", "check the id"),
                refused(
                        2,
                        "similar --model MODEL --movie Xyzzyqwv",
                        "no movie is called 'Xyzzyqwv'",
                        "check the spelling"),
                refused(
                        2,
                        "recommend --model MODEL --user 1 --year 1999-1990",
                        "1999-1990",
                        "give the earlier year first"),
                // files of people
                refused(
                        1,
                        "recommend --model MODEL --ratings DIR/comma.csv",
                        "comma.csv:3 has 3 fields where the first line has 2",
                        "double quotes"),
                refused(1, "import csv DIR/control.csv --model MODEL", "control.csv:2", "neither a number nor stars"),
                // files of data
                refused(2, "explore --data DIR/columns.csv --out DIR/x", "no column for the user among a", "user=NAME"),
                refused(1, "explore --data DIR/values.csv --out DIR/x", "[31mEVIL'", "fix the line"),
                refused(1, "explore --data DIR/c1.csv --out DIR/x", "31mEVIL'", "fix the line"),
                refused(1, "explore --data DIR/newline.csv --out DIR/x", "newline.csv:", "fix"),
                // the library advises, the command names its options
                refused(
                        1,
                        "train bias --data DIR/nine.csv --out DIR/x.marquee",
                        "found '9'",
                        "read in lenient mode to skip invalid lines (--scale, --lenient)"),
                refused(2, "explore --data DIR/columns.csv --out DIR/x", "no column for the user", "(--columns)"),
                // models
                refused(1, "info DIR/nowhere.marquee", "does not exist", "check the path"),
                refused(
                        1,
                        "info DIR/titles.csv",
                        "titles.csv has no model file signature",
                        "give a file that Marquee wrote"),
                refused(1, "train bias --data movielens-small --out DIR/no/x.marquee", "does not exist", "create it"),
                refused(
                        1,
                        "train bias --data movielens-small --out DIR/titles.csv/x.marquee",
                        "is not a folder",
                        "another path"),
                // settings
                refused(
                        2,
                        "serve --config DIR/bad.yaml --print-config",
                        "listen.port (file DIR/bad.yaml, line 3)",
                        "integer in 0..65535"),
                refused(
                        2,
                        "serve --model MODEL --port 70000 --print-config",
                        "listen.port (flag)",
                        "integer in 0..65535"),
                refused(
                        2,
                        "serve --config DIR/misspelt.yaml",
                        "misspelt.yaml:2: unknown setting 'listen.prot'",
                        "did you mean listen.port"),
                refused(
                        1,
                        "serve --model DIR/nowhere.marquee --print-config",
                        "nowhere.marquee does not exist",
                        "check the path"),
                refused(
                        1,
                        "serve --model MODEL --host no.such.host.invalid --print-config",
                        "no host has that name",
                        "of this machine"),
                refused(
                        2,
                        "serve --model MODEL --set listen.tlsKey=k.pem --print-config",
                        "listen.tlsCertificate is missing",
                        "needs both"),
                // stores
                refused(
                        2,
                        "keys list --store postgresql://m:m@rq:ue/e@127.0.0.1/marquee",
                        "(hidden)@127.0.0.1",
                        "@ as %40"),
                refused(2, "keys list --store postgresql://m:pw@127.0.0.1", "names no database", "/DATABASE"),
                refused(2, "keys list --store mysql://m:pw@h/d", "unknown kind of address", "postgresql://"),
                refused(
                        1,
                        "keys list --store postgresql://m:pw@127.0.0.1:1/d",
                        "no database server responds",
                        "start that server"),
                refused(1, "keys list --store DIR/nowhere.db", "does not exist", "check the path"),
                refused(
                        1,
                        "keys add a --scope read --store DIR/no/people.db",
                        "its folder does not exist",
                        "create the folder"),
                refused(
                        1,
                        "keys add a --scope read --store DIR/text.db",
                        "is not a store of Marquee",
                        "use another file"),
                refused(
                        1,
                        "keys add a --scope read --store DIR/folder.db",
                        "is a folder or a device, not a file",
                        "give the path of a file"));
    }

    private static Arguments refused(int status, String line, String found, String remedy) {
        return Arguments.of(status, line, found, remedy);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void namesWhatWasFoundAndWhatHelps(int status, String line, String found, String remedy) {
        CapturedTerminal pipe = CapturedTerminal.pipe();
        List<String> arguments =
                Arrays.stream(line.split(" ", -1)).map(RefusalsTest::filled).toList();

        assertThat(pipe.run(arguments.toArray(String[]::new))).as(pipe.err()).isEqualTo(status);

        assertThat(pipe.err()).startsWith("marquee: ").contains(filled(found), remedy);
        assertThat(pipe.err().lines().filter(each -> !each.startsWith("For help: ")))
                .hasSize(1);
        assertThat(pipe.err().chars()).noneMatch(c -> Character.isISOControl(c) && c != '\n');
        assertThat(pipe.err())
                .doesNotContain("bug in Marquee", "Exception", "pw@", "rq:ue", "restore its file", "more movies");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export npz --model MODEL --out MODEL",
                "export npz --model MODEL --out DIR/link.marquee",
                "export npz --model DIR/link.marquee --out DIR/../NAME/bias.marquee",
                "recommend --model DIR/bias.csv --all --out DIR/bias.csv",
                "recommend --model MODEL --from DIR/values.csv --all --out DIR/values.csv",
                "train bias --data DIR/values.csv --out DIR/values.csv",
                "train bias --data movielens-small --options DIR/values.csv --out DIR/values.csv",
                "compare bias --data DIR/values.csv --split random:0.2 --report DIR/values.csv",
                "import csv DIR/titles.csv --model MODEL --out MODEL",
                "import csv DIR/titles.csv --model MODEL --ambiguous DIR/c1.csv --settled DIR/c1.csv",
                "interview --model MODEL --akas DIR/values.csv --out DIR/values.csv",
            })
    void refusesToOverwriteAFileThatItReads(String line) throws IOException {
        assertKeepsFiles(line, " itself, which would be lost; give another file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "train bias --data DIR --out DIR/values.csv",
                "train bias --data movielens-small --metadata DIR/../NAME --out DIR/values.csv",
                "compare bias --data DIR --split random:0.2 --report DIR/values.csv",
            })
    void refusesToOverwriteAFileInTheFolderOfTheData(String line) throws IOException {
        assertKeepsFiles(line, " is a file in the folder of --");
    }

    private static void assertKeepsFiles(String line, String message) throws IOException {
        Path values = folder.resolve("values.csv");
        byte[] before = Files.readAllBytes(Path.of(model));
        byte[] data = Files.readAllBytes(values);
        CapturedTerminal pipe = CapturedTerminal.pipe();
        String[] arguments = Arrays.stream(line.split(" ", -1))
                .map(RefusalsTest::filled)
                .map(argument -> argument.replace("NAME", String.valueOf(folder.getFileName())))
                .toArray(String[]::new);

        assertThat(pipe.run(arguments)).as(pipe.err()).isEqualTo(2);

        assertThat(pipe.err())
                .contains(message, ", which would be lost; give another file")
                .hasLineCount(1);
        assertThat(Path.of(model)).hasBinaryContent(before);
        assertThat(values).hasBinaryContent(data);
    }

    @Test
    void namesTheCommandsThatItAdvises() {
        // No circle: what "keys remove" advises must not advise "keys remove" again.
        CapturedTerminal remove = CapturedTerminal.pipe();
        CapturedTerminal list = CapturedTerminal.pipe();
        String store = folder.resolve("advice.db").toString();
        CapturedTerminal.pipe().run("keys", "add", "page", "--scope", "read", "--store", store);

        remove.run("keys", "remove", "pag", "--store", store);

        assertThat(remove.err()).contains("did you mean page?", "keys list");
        assertThat(list.run("keys", "list", "--store", store)).isZero();
    }

    private static String filled(String text) {
        return text.replace("MODEL", model).replace("DIR", folder.toString());
    }
}
