package dev.marquee.data.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.data.UsageException;
import org.junit.jupiter.api.Test;

final class DownloadCatalogueTest {
    @Test
    void knowsTheMovieLensSets() {
        assertThat(DownloadCatalogue.all())
                .extracting(KnownDataset::name)
                .containsExactly(
                        "ml-100k", "ml-1m", "ml-10m", "ml-20m", "ml-25m", "ml-32m", "ml-latest", "ml-latest-small");
    }

    @Test
    void knowsTheAddresses() {
        assertThat(DownloadCatalogue.named("ml-1m").archive(DownloadCatalogue.GROUPLENS))
                .hasToString("https://files.grouplens.org/datasets/movielens/ml-1m.zip");
    }

    @Test
    void pinsTheChecksumsOfFixedSets() {
        assertThat(DownloadCatalogue.all())
                .allSatisfy(dataset -> assertThat(dataset.checksum() instanceof Checksum.Published)
                        .isEqualTo(dataset.name().startsWith("ml-latest")));
    }

    @Test
    void listsTheChoicesForAnUnknownName() {
        assertThat(DownloadCatalogue.find("ml-2m")).isEmpty();
        assertThatThrownBy(() -> DownloadCatalogue.named("ml-2m"))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("unknown data set 'ml-2m'; did you mean ml-1m? choose one of ml-100k, ml-1m");
    }

    @Test
    void rejectsNamesThatArePaths() {
        assertThatThrownBy(() -> new KnownDataset("../x", "x", 1, new Checksum.Published(), ""))
                .isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> new KnownDataset("x", "..", 1, new Checksum.Published(), ""))
                .isInstanceOf(UsageException.class);
    }

    @Test
    void rejectsInvalidChecksums() {
        assertThatThrownBy(() -> new Checksum.Pinned("0E33")).isInstanceOf(UsageException.class);
    }
}
