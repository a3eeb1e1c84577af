package dev.marquee.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadableTitleTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Godfather, The                                                                | The Godfather
            Godfather: Part II, The (1974)                                                | The Godfather: Part II (1974)
            Good, the Bad and the Ugly, The (Buono, il brutto, il cattivo, Il)            | The Good, the Bad and the Ugly (Il Buono, il brutto, il cattivo)
            City of Lost Children, The (Cité des enfants perdus, La) (1995)               | The City of Lost Children (La Cité des enfants perdus) (1995)
            Avventura, L' (a.k.a. Adventure, The)                                         | L'Avventura (a.k.a. The Adventure)
            Boot, Das (Boat, The)                                                         | Das Boot (The Boat)
            Me, Myself & Irene                                                            | Me, Myself & Irene
            I, Robot                                                                      | I, Robot
            (500) Days of Summer                                                          | (500) Days of Summer
            $ (Dollars)                                                                   | $ (Dollars)
            Heat                                                                          | Heat
            """)
    void putsArticlesInFront(String title, String readable) {
        assertThat(ReadableTitle.of(title)).isEqualTo(readable);
    }
}
