package dev.marquee.data.read.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.data.MarqueeException;
import dev.marquee.testkit.Zip;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchiveTest {
    private static final List<String> RATINGS_FILES = List.of("u.data", "ratings.csv");

    @TempDir
    private Path folder;

    @Test
    void anArchiveIsToldByItsBytesAndNotByItsName() throws Exception {
        Path named = Files.writeString(folder.resolve("text.zip"), "1,2,3");
        Path unnamed = new Zip().with("a.csv", "1,2,3").write(folder.resolve("data"));

        assertThat(Archive.at(named)).isEmpty();
        assertThat(Archive.at(folder)).isEmpty();
        assertThat(Archive.at(folder.resolve("nothing"))).isEmpty();
        assertThat(Archive.at(unnamed)).contains(new Archive(unnamed));
    }

    @Test
    void holdsTheFilesInItOnly() {
        Path file = new Zip().with("a.csv", "1,2,3").write(folder.resolve("data.zip"));

        assertThat(Archive.holds(file)).isFalse();
        assertThat(new Archive(file).<Boolean>use(root -> Archive.holds(root.resolve("a.csv"))))
                .isTrue();
        assertThat(new Archive(file).<String>use(root -> new InputFile(root.resolve("a.csv")).label()))
                .isEqualTo("a.csv in " + file);
    }

    @ParameterizedTest
    @CsvSource({
        "ml/ratings.csv movies.csv, /ml",
        "a/b/u.data a/b/u.item notes.txt, /a/b",
        "ml/RATINGS.CSV.GZ, /ml",
        "mine.csv, /mine.csv",
        "mine.tsv.gz readme.md, /mine.tsv.gz",
        "data/my-ratings.txt data/movies.csv data/users.csv, /data/my-ratings.txt",
        "x.inter x.png __MACOSX/x.csv .hidden.csv, /x.inter",
        "a/b/c/d/e/f/mine.csv, /a/b/c/d/e/f/mine.csv",
    })
    void theDataSetIsTheFolderOfAKnownFileOrElseTheOneTable(String names, String dataset) {
        assertThat(dataset(names.split(" ", -1))).isEqualTo(dataset);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a.csv b.csv; has several: 'a.csv', 'b.csv'",
                "ratings1.csv ratings2.csv movies.csv; has several: 'ratings1.csv', 'ratings2.csv'",
                "a/ratings.csv b/u.data; has several: 'a', 'b'",
                "1.csv 2.csv 3.csv 4.csv 5.csv 6.csv 7.csv 8.csv; has several: '1.csv', '2.csv', '3.csv', '4.csv', '5.csv', '6.csv', '7.csv', '8.csv'",
                "1.csv 2.csv 3.csv 4.csv 5.csv 6.csv 7.csv 8.csv 9.csv; has several: '1.csv', '2.csv', '3.csv', '4.csv', '5.csv', '6.csv', '7.csv', '8.csv', …",
                "read.me; has no file of ratings, only 'read.me'",
                ".hidden.csv __MACOSX/a.csv; has no file of ratings, only nothing",
            })
    void namesWhatElseAnArchiveHas(String names, String message) {
        assertThatThrownBy(() -> dataset(names.split(" ", -1)))
                .isInstanceOf(MarqueeException.class)
                .hasMessage("%s %s; unpack it and give the path of the folder or file", file(), message);
    }

    @ParameterizedTest
    @CsvSource({
        "mimetype content.xml, is an OpenDocument file",
        "[Content_Types].xml word/document.xml, is a Word document",
    })
    void rejectsDocuments(String names, String message) {
        assertThatThrownBy(() -> dataset(names.split(" ", -1)))
                .isInstanceOf(MarqueeException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({"mimetype mine.csv", "content.xml mine.csv"})
    void aTableMayStandAmongFilesOfDocuments(String names) {
        assertThat(dataset(names.split(" ", -1))).isEqualTo("/mine.csv");
    }

    @Test
    void aFolderThatAProgramWroteWithBackslashesIsNoPartOfTheName() {
        assertThat(dataset("ml\\my-ratings.csv", "ml\\.hidden.csv")).endsWith("ml\\my-ratings.csv");
    }

    private Path file() {
        return folder.resolve("data.zip");
    }

    private String dataset(String... names) {
        Zip zip = new Zip();
        for (String name : names) {
            zip.with(name, name.getBytes(StandardCharsets.UTF_8));
        }
        zip.write(file());
        return new Archive(file())
                .use(root -> new Archive(file()).dataset(root, RATINGS_FILES).toString());
    }
}
