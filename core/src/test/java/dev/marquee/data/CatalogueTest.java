package dev.marquee.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    @Test
    void countsNoFormatAndNoNameForNoneAmongTheGenresOfATaste() {
        Catalogue catalogue =
                new Catalogue(List.of(), List.of("unknown", "Drama", "IMAX", "(no genres listed)", "War"));

        assertThat(catalogue.tasteGenres()).containsExactly("Drama", "War");
        assertThat(catalogue.genres()).hasSize(5);
    }
}
