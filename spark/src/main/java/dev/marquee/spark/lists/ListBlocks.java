package dev.marquee.spark.lists;

import dev.ludovic.netlib.blas.BLAS;
import dev.ludovic.netlib.blas.JavaBLAS;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Scores blocks of users against blocks of movies by matrix products and keeps the first n of each user. Holds scratch space
 * of 2 MB; confined to one task.
 */
final class ListBlocks {
    private static final int USERS = 256;
    private static final int MOVIES = 2048;

    private final MovieMatrix movies;
    private final int n;
    private final float[] factors;
    private final float[] scores = new float[USERS * MOVIES];
    private final BLAS blas = JavaBLAS.getInstance();

    ListBlocks(MovieMatrix movies, int n) {
        this.movies = movies;
        this.n = n;
        this.factors = new float[USERS * movies.width()];
    }

    /** Rows of user, rank from 1, movie and score for each user, lazily by blocks. */
    Iterator<Row> of(Iterator<ScoredUser> users) {
        return new Iterator<>() {
            private Iterator<Row> current = List.<Row>of().iterator();

            @Override
            public boolean hasNext() {
                while (!current.hasNext() && users.hasNext()) {
                    List<ScoredUser> block = new ArrayList<>(USERS);
                    while (block.size() < USERS && users.hasNext()) {
                        block.add(users.next());
                    }
                    current = rows(block).iterator();
                }
                return current.hasNext();
            }

            @Override
            public Row next() {
                return current.next();
            }
        };
    }

    private List<Row> rows(List<ScoredUser> block) {
        int width = movies.width();
        List<FirstN> lists = new ArrayList<>(block.size());
        for (int i = 0; i < block.size(); i++) {
            block.get(i).write(factors, i * width);
            lists.add(new FirstN(n));
        }
        for (int from = 0; from < movies.size(); from += MOVIES) {
            int count = Math.min(MOVIES, movies.size() - from);
            // Column-major: one column of scores per user.
            blas.sgemm(
                    "T",
                    "N",
                    count,
                    block.size(),
                    width,
                    1f,
                    movies.values(),
                    from * width,
                    width,
                    factors,
                    0,
                    width,
                    0f,
                    scores,
                    0,
                    count);
            for (int i = 0; i < block.size(); i++) {
                offer(block.get(i), lists.get(i), from, count, i * count);
            }
        }
        List<Row> rows = new ArrayList<>(block.size() * n);
        for (int i = 0; i < block.size(); i++) {
            addRows(block.get(i), lists.get(i), rows);
        }
        return rows;
    }

    private void offer(ScoredUser user, FirstN list, int from, int count, int at) {
        for (int i = 0; i < count; i++) {
            if (list.admits(scores[at + i]) && !user.hasSeen(from + i)) {
                list.add(from + i, scores[at + i]);
            }
        }
    }

    private void addRows(ScoredUser user, FirstN list, List<Row> rows) {
        for (int rank = 1; rank <= list.size(); rank++) {
            rows.add(RowFactory.create(
                    user.id(), rank, movies.id(list.movie(rank - 1)), list.score(rank - 1) + user.offset()));
        }
    }
}
