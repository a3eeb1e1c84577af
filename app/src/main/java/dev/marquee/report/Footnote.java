package dev.marquee.report;

import java.util.List;
import java.util.Locale;

/**
 * A source or citation.
 *
 * @param text a sentence
 * @param link URL, shown verbatim; empty for none
 */
public record Footnote(String text, String link) {
    /** The citation that users of MovieLens data are asked to give. */
    public static final Footnote MOVIELENS = new Footnote(
            "Data: MovieLens, GroupLens Research. F. Maxwell Harper and Joseph A. Konstan. 2015. The MovieLens Datasets:"
                    + " History and Context. ACM Transactions on Interactive Intelligent Systems 5, 4, Article 19"
                    + " (December 2015), 19:1–19:19.",
            "https://doi.org/10.1145/2827872");

    /** Required citations for a data set of this name; empty if none are required. */
    public static List<Footnote> citations(String dataset) {
        String name = dataset.toLowerCase(Locale.ROOT);
        return name.startsWith("ml-") || name.contains("movielens") ? List.of(MOVIELENS) : List.of();
    }
}
