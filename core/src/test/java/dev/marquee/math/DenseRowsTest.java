package dev.marquee.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DenseRowsTest {
    private static final float[] PACKED = {3, 4, 0, -6, 8, 0, 0, 0, 0, 5, 12, 1};

    private final DenseRows rows = DenseRows.ofPacked(4, 3, PACKED);

    @Test
    void alignsRows() {
        assertThat(rows.at(2)).isEqualTo(2 * Kernels.stride(3));
        assertThat(rows.values()[rows.at(1) + 1]).isEqualTo(8);
    }

    @Test
    void returnsItsNumbers() {
        assertThat(rows.packed()).isEqualTo(PACKED);
        assertThat(rows.packed(1, 1)).containsExactly(4, 8, 0, 12);
    }

    @Test
    void averagesRows() {
        assertThat(rows.mean().packed()).containsExactly(0.5f, 6, 0.25f);
        assertThat(DenseRows.zeros(0, 2).mean().packed()).containsExactly(0, 0);
    }

    @Test
    void samplesARowFromItsOwnKey() {
        float[] many = DenseRows.gaussian(9, 5, 0.1, 3, 1).packed();
        float[] few = DenseRows.gaussian(4, 5, 0.1, 3, 1).packed();

        assertThat(many).startsWith(few);
        assertThat(DenseRows.gaussian(9, 5, 0.1, 3, 2).packed()).isNotEqualTo(many);
    }

    @Test
    void computesCosines() {
        float[] cosines = new float[4];

        new Cosines(rows).to(0, cosines);

        assertThat(cosines)
                .containsExactly(new float[] {1, 14f / 50, 0, 63f / (5 * (float) Math.sqrt(170))}, within(1e-6f));
    }

    @Test
    void productsOfAllRowsEqualThoseOfSingleRows() {
        float[] vector = new float[9];
        vector[1] = 2;
        vector[3] = -1;
        RowProducts products = new RowProducts(rows, vector, 1);
        float[] all = new float[4];

        products.ofAll(all);

        assertThat(all).containsExactly(6, -12, 0, 9);
        assertThat(products.of(3)).isEqualTo(9);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> products.of(4));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> products.ofAll(new float[3]))
                .withMessage("3 elements for the products of 4 rows");
    }
}
