package dev.marquee.data.read.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.MovieId;
import dev.marquee.data.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagFilesTest {
    private final Findings findings = new Findings();

    @TempDir
    private Path folder;

    @Test
    void relevanceIsANumberFrom0To1() {
        write("genome-tags.csv", "tagId,tag\n1,Space\n2,funny\n1,other\n3,epic\n");
        write("genome-scores.csv", "movieId,tagId,relevance\n7,1,1\n7,2,0\n7,3,1.01\n7,3,-0.01\n");

        assertThat(read()).containsExactly(List.of("space"));
        assertThat(findings.sentences())
                .containsExactly(
                        "genome-tags.csv: line 4, of a tag that an earlier line has, was left out",
                        "genome-scores.csv: 2 lines whose relevance is not in 0..1 were left out, the first of them line 4");
    }

    @ParameterizedTest
    @CsvSource({"genome-tags.csv, genome-scores.csv", "genome-scores.csv, genome-tags.csv"})
    void theGenomeNeedsBothOfItsFiles(String present, String missing) {
        write(present, "movieId,tagId,relevance,tag\n7,1,1,space\n");

        assertThat(read()).containsExactly(List.of());
        assertThat(findings.sentences()).containsExactly(missing + " is missing, so the tag genome was left out");
    }

    @Test
    void aTagIsAText() {
        write("tags.csv", "userId,movieId,tag\n1,7, \n1,7\n1,7,dark\n2,7,dark\n");

        assertThat(read()).containsExactly(List.of("dark"));
        assertThat(findings.sentences())
                .containsExactly(
                        "tags.csv: line 2, without a tag, was left out",
                        "tags.csv: line 3, with fewer columns than the first line, was left out");
    }

    @Test
    void metadataAreInTheFilesOfImdbAndOfTags() {
        assertThat(MetadataReader.files())
                .contains("title.basics.tsv", "name.basics.tsv", "tags.csv", "genome-scores.csv")
                .doesNotContain("links.csv");
        assertThat(MetadataReader.hasFiles(folder)).isFalse();
        write("links.csv", "");
        assertThat(MetadataReader.hasFiles(folder)).isFalse();
        write("genome-tags.csv.gz", "");
        assertThat(MetadataReader.hasFiles(folder)).isTrue();
    }

    private List<List<String>> read() {
        return new TagFiles(folder, Vocabulary.of("movie", List.of(new MovieId("7"))), findings).read();
    }

    private void write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
