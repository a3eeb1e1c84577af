package dev.marquee.recommend.batch;

import dev.marquee.math.DenseRows;
import dev.marquee.math.RowProducts;
import dev.marquee.model.Scorer;
import dev.marquee.model.factor.DotProductModel;

/** Factors with which all movies have the same score. */
record EqualRows(int users, int movies) implements DotProductModel {
    @Override
    public String algorithm() {
        return "equal-rows";
    }

    @Override
    public DenseRows userRows() {
        return rows(users);
    }

    @Override
    public DenseRows movieRows() {
        return rows(movies);
    }

    private static DenseRows rows(int count) {
        DenseRows rows = DenseRows.zeros(count, 3);
        for (int column = 0; column < rows.width(); column++) {
            rows.fillColumn(column, 0.1f);
        }
        return rows;
    }

    @Override
    public Scorer scorer(int user) {
        RowProducts products = new RowProducts(movieRows(), userRows().values(), 0);
        return new Scorer() {
            @Override
            public float score(int movie) {
                return products.of(movie);
            }

            @Override
            public void scoreAll(float[] scores) {
                products.ofAll(scores);
            }
        };
    }
}
