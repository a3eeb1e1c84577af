package dev.marquee.bench;

import dev.marquee.math.BestScores;
import dev.marquee.math.BlockedProducts;
import dev.marquee.math.DenseRows;
import dev.marquee.math.Rng;
import dev.marquee.math.RowProducts;
import dev.marquee.math.TopN;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.codecs.perfield.PerFieldKnnVectorsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * The first ten of a large catalogue by dot product: exact for one user, exact in blocks of users, and by Lucene's HNSW graph on
 * the inner product, with its recall. On one thread. Arguments: numbers of movies; default 60,000, 200,000 and 500,000. Factors are
 * normal with a standard deviation of 1 / √(1 + column) at rank 64, and movies have lengths of a log-normal distribution.
 */
public final class IndexTimes {
    private static final int RANK = 64;
    private static final int N = 10;
    private static final int USERS = 512;
    private static final double LENGTHS = 0.3;
    private static final int NEIGHBOURS = 32;
    private static final int BEAM = 200;
    private static final String FIELD = "factors";

    /** Movies that a search keeps while it walks the graph. */
    private static final int[] WIDTHS = {10, 50, 100, 200, 400, 800};

    private IndexTimes() {}

    /** Prints one block of lines per number of movies. */
    public static void main(String[] arguments) throws IOException {
        int[] sizes = arguments.length > 0
                ? Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray()
                : new int[] {60_000, 200_000, 500_000};
        for (int movies : sizes) {
            measure(factors(movies, 1, LENGTHS), factors(USERS, 2, 0));
        }
    }

    private static DenseRows factors(int rows, long kind, double lengths) {
        DenseRows factors = DenseRows.gaussian(rows, RANK, 1, 1, kind);
        for (int row = 0; row < rows; row++) {
            double length = Math.exp(lengths * Rng.keyed(3, kind, row).nextGaussian());
            for (int column = 0; column < RANK; column++) {
                factors.values()[factors.at(row) + column] *= (float) (length / Math.sqrt(1 + column));
            }
        }
        return factors;
    }

    private static void measure(DenseRows movies, DenseRows users) throws IOException {
        int[][] exact = new int[USERS][];
        float[] scores = new float[movies.rows()];
        for (int round = 0; round < 2; round++) {
            long start = System.nanoTime();
            for (int user = 0; user < USERS; user++) {
                new RowProducts(movies, users.values(), users.at(user)).ofAll(scores);
                exact[user] = TopN.of(scores, N);
            }
            print(round, movies.rows(), "exact: %.0f µs per user".formatted(micros(start)));
        }
        BlockedProducts products =
                new BlockedProducts(movies, IntStream.range(0, movies.rows()).toArray(), 0, new float[movies.rows()]);
        boolean[] none = new boolean[movies.rows()];
        for (int round = 0; round < 2; round++) {
            long start = System.nanoTime();
            for (int user = 0; user < USERS; user += BlockedProducts.BLOCK) {
                List<BestScores> best = IntStream.range(0, BlockedProducts.BLOCK)
                        .mapToObj(_ -> new BestScores(N, none))
                        .toList();
                products.offerTo(users, user, best);
            }
            print(round, movies.rows(), "exact in blocks of 64: %.0f µs per user".formatted(micros(start)));
        }
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            build(movies, directory);
            search(users, exact, directory);
        }
    }

    private static void build(DenseRows movies, Directory directory) throws IOException {
        long start = System.nanoTime();
        IndexWriterConfig config = new IndexWriterConfig().setCodec(codec()).setRAMBufferSizeMB(1900);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (int movie = 0; movie < movies.rows(); movie++) {
                Document document = new Document();
                document.add(new KnnFloatVectorField(
                        FIELD, row(movies, movie), VectorSimilarityFunction.MAXIMUM_INNER_PRODUCT));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        long bytes = 0;
        for (String file : directory.listAll()) {
            bytes += directory.fileLength(file);
        }
        System.out.printf(
                Locale.ROOT,
                "%,d movies, graph of %d neighbours: built in %.1f s, %.0f MB%n",
                movies.rows(),
                NEIGHBOURS,
                (System.nanoTime() - start) / 1e9,
                bytes / 1e6);
    }

    private static Codec codec() {
        Codec standard = Codec.getDefault();
        return new FilterCodec(standard.getName(), standard) {
            @Override
            public KnnVectorsFormat knnVectorsFormat() {
                return new PerFieldKnnVectorsFormat() {
                    @Override
                    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                        return new Lucene99HnswVectorsFormat(NEIGHBOURS, BEAM);
                    }
                };
            }
        };
    }

    private static void search(DenseRows users, int[][] exact, Directory directory) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            for (int width : WIDTHS) {
                for (int round = 0; round < 2; round++) {
                    int found = 0;
                    long start = System.nanoTime();
                    for (int user = 0; user < USERS; user++) {
                        List<Integer> listed = new ArrayList<>();
                        KnnFloatVectorQuery query = new KnnFloatVectorQuery(FIELD, row(users, user), width);
                        for (ScoreDoc movie : searcher.search(query, N).scoreDocs) {
                            listed.add(movie.doc);
                        }
                        found += (int) Arrays.stream(exact[user])
                                .filter(listed::contains)
                                .count();
                    }
                    print(
                            round,
                            reader.numDocs(),
                            "graph searched %d wide: %.0f µs per user, recall %.3f"
                                    .formatted(width, micros(start), (double) found / (USERS * N)));
                }
            }
        }
    }

    /** The first round warms up. */
    private static void print(int round, int movies, String result) {
        if (round > 0) {
            System.out.printf(Locale.ROOT, "%,d movies, %s%n", movies, result);
        }
    }

    private static double micros(long start) {
        return (System.nanoTime() - start) / 1e3 / USERS;
    }

    private static float[] row(DenseRows rows, int row) {
        return Arrays.copyOfRange(rows.values(), rows.at(row), rows.at(row) + RANK);
    }
}
