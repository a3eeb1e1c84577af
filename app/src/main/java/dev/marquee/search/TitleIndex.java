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
 * Lucene's index of a catalogue. Documents stand in the order of how many rated the movie, which then is the order of
 * equally good matches, for Lucene breaks ties by a document's number. Immutable, safe to share between threads; nothing
 * outside memory is held, so it needs no closing.
 */
final class TitleIndex {
    private static final double MEGABYTES_WRITTEN_AT_ONCE = 64;

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

    /** @param ratings how many there are of a movie in 0..size-1 */
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
        // Merging by count of documents alone keeps their order.
        IndexWriterConfig config = new IndexWriterConfig()
                .setMergePolicy(new LogDocMergePolicy())
                .setMergeScheduler(new SerialMergeScheduler())
                .setRAMBufferSizeMB(MEGABYTES_WRITTEN_AT_ONCE);
        try (IndexWriter writer = new IndexWriter(memory, config)) {
            Set<String> words = new HashSet<>();
            Set<String> joined = new HashSet<>();
            for (int movie : movies) {
                IndexedTitle names = IndexedTitle.of(catalogue.movie(movie).title());
                words.addAll(names.words());
                joined.addAll(names.joined());
                writer.addDocument(document(catalogue.movie(movie), names));
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

    private static Document document(Movie movie, IndexedTitle names) {
        Document document = new Document();
        add(document, Fields.WORD, names.words());
        add(document, Fields.JOINED, names.joined());
        add(document, Fields.SHORT_WORD, PrefixField.OF_WORDS.shortOnes(names.words()));
        add(document, Fields.START, names.starts());
        add(document, Fields.SHORT_START, PrefixField.OF_STARTS.shortOnes(names.starts()));
        add(document, Fields.WHOLE, names.integers());
        add(document, Fields.SIZE, names.sizes());
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

    /** Lucene's cache is one for the whole program and would hold on to an index that is no longer used. */
    private static IndexSearcher uncached(IndexSearcher searcher) {
        searcher.setQueryCachingPolicy(new QueryCachingPolicy() {
            @Override
            public void onUse(Query query) {
                // Nothing is counted, for nothing is kept.
            }

            @Override
            public boolean shouldCache(Query query) {
                return false;
            }
        });
        return searcher;
    }

    /**
     * The best documents.
     *
     * @param max how many at most, at least 1; the total is exact up to a thousand
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

    /** The words of the titles, each two that follow one another as one. */
    KnownWords joined() {
        return joined;
    }

    /** The movie of a document. */
    int movie(ScoreDoc document) {
        return movies[document.doc];
    }
}
