package dev.marquee.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.Demographics;
import org.junit.jupiter.api.Test;

class TraitTest {
    private static final Demographics USER = new Demographics(34, "F", "librarian", "90210");

    @Test
    void isWrittenAsInTheData() {
        assertThat(Trait.AGE.of(USER)).isEqualTo("34");
        assertThat(Trait.GENDER.of(USER)).isEqualTo("F");
        assertThat(Trait.OCCUPATION.of(USER)).isEqualTo("librarian");
    }

    @Test
    void isEmptyIfUnknown() {
        assertThat(Trait.values())
                .allSatisfy(trait -> assertThat(trait.of(Demographics.UNKNOWN)).isEmpty());
    }

    @Test
    void canBeLeftOutAlone() {
        assertThat(Trait.AGE.without(USER))
                .isEqualTo(new Demographics(Demographics.UNKNOWN_AGE, "F", "librarian", "90210"));
        assertThat(Trait.GENDER.without(USER)).isEqualTo(new Demographics(34, "", "librarian", "90210"));
        assertThat(Trait.OCCUPATION.without(USER)).isEqualTo(new Demographics(34, "F", "", "90210"));
    }

    @Test
    void isNamedInSmallLetters() {
        assertThat(Trait.OCCUPATION).hasToString("occupation");
    }
}
