package dev.marquee.search;

import static java.util.Comparator.comparingInt;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Movie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * In-memory Lucene index of a catalogue. Documents are sorted by the number of ratings, descending, which makes that the order
 * of equally good matches: Lucene breaks ties by document number. Immutable, thread-safe; holds no resources outside of
 * memory, so it need not be closed.
 */
final class TitleIndex {
    private static final double BUFFER_MEGABYTES = 64;

    private final int[] movies;
    private final IndexSearcher searcher;
    private final KnownWords words;
    private final KnownWords joined;

    private TitleIndex(int[] movies, IndexSearcher searcher, KnownWords words, KnownWords joined) {
        this.movies = movies;
        this.searcher = searcher;
        this.words = words;
        this.joined = joined;
    }

    /** @param ratings number of ratings per movie index in 0..size-1 */
    static TitleIndex of(Catalogue catalogue, IntUnaryOperator ratings) {
        int[] movies = IntStream.range(0, catalogue.size())
                .boxed()
                .sorted(comparingInt((Integer movie) -> ratings.applyAsInt(movie))
                        .reversed()
                        .thenComparing(movie -> movie))
                .mapToInt(movie -> movie)
                .toArray();
        LuceneLog.quiet();
        ByteBuffersDirectory memory = new ByteBuffersDirectory();
        // A merge policy by document count keeps the order of the documents.
        IndexWriterConfig config = new IndexWriterConfig()
                .setMergePolicy(new LogDocMergePolicy())
                .setMergeScheduler(new SerialMergeScheduler())
                .setRAMBufferSizeMB(BUFFER_MEGABYTES);
        try (IndexWriter writer = new IndexWriter(memory, config)) {
            Set<String> words = new HashSet<>();
            Set<String> joined = new HashSet<>();
            for (int movie : movies) {
                IndexedTitle title = IndexedTitle.of(catalogue.movie(movie).title());
                words.addAll(title.words());
                joined.addAll(title.joined());
                writer.addDocument(document(catalogue.movie(movie), title));
            }
            writer.forceMerge(1);
            writer.commit();
            return new TitleIndex(
                    movies,
                    uncached(new IndexSearcher(DirectoryReader.open(memory))),
                    new KnownWords(words),
                    new KnownWords(joined));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(Movie movie, IndexedTitle title) {
        Document document = new Document();
        add(document, Fields.WORD, title.words());
        add(document, Fields.JOINED, title.joined());
        add(document, Fields.SHORT_WORD, PrefixField.OF_WORDS.shortPrefixes(title.words()));
        add(document, Fields.START, title.starts());
        add(document, Fields.SHORT_START, PrefixField.OF_STARTS.shortPrefixes(title.starts()));
        add(document, Fields.WHOLE, title.wholes());
        add(document, Fields.SIZE, title.sizes());
        add(document, Fields.GENRE, movie.genres());
        if (movie.hasYear()) {
            add(document, Fields.YEAR, List.of(String.valueOf(movie.year())));
            document.add(new IntField(Fields.RELEASED, movie.year(), Store.NO));
        }
        return document;
    }

    private static void add(Document document, String field, List<String> texts) {
        texts.forEach(text -> document.add(new StringField(field, text, Store.NO)));
    }

    /** Disables Lucene's query cache, which is global and would keep unused indexes reachable. */
    private static IndexSearcher uncached(IndexSearcher searcher) {
        searcher.setQueryCachingPolicy(new QueryCachingPolicy() {
            @Override
            public void onUse(Query query) {
                // Not counted, since nothing is cached.
            }

            @Override
            public boolean shouldCache(Query query) {
                return false;
            }
        });
        return searcher;
    }

    /**
     * The best matches.
     *
     * @param max maximum number of documents, at least 1; the total is exact up to 1000
     */
    TopDocs search(Query query, int max) {
        try {
            return searcher.search(query, max);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of the titles. */
    KnownWords words() {
        return words;
    }

    /** Pairs of adjacent words of the titles, written as one. */
    KnownWords joined() {
        return joined;
    }

    /** The movie of a document. */
    int movie(ScoreDoc document) {
        return movies[document.doc];
    }
}
