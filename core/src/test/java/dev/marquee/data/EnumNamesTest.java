package dev.marquee.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class EnumNamesTest {
    private static final String[] SIZES = {"small", "large"};

    @Test
    void findsTheValueOfAName() {
        assertThat(EnumNames.of("size", "small", SIZES)).isEqualTo("small");
        assertThat(EnumNames.of("size", "large", SIZES)).isEqualTo("large");
    }

    @Test
    void namesAllValuesForAnUnknownName() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> EnumNames.of("size", "smal", SIZES))
                .withMessage("there is no size 'smal'; did you mean small? choose one of small, large");
    }
}
