package dev.marquee.data;

import java.util.BitSet;

/**
 * Ratings split in two. Both parts keep the index range of all users and movies, so an index means the same in each.
 * Every rating is in exactly one part.
 *
 * @param kept the ratings that stay
 * @param heldOut the ratings held out
 */
public record Holdout(Ratings kept, Ratings heldOut) {
    /**
     * Holds out the marked ratings. Linear in the ratings, users and movies.
     *
     * @param whole the ratings to cut in two; unchanged
     * @param marked entries of {@link Ratings#byUser()}
     * @return the marked ratings as {@link #heldOut}, the others as {@link #kept}
     * @throws IndexOutOfBoundsException if a mark is beyond the last entry
     */
    public static Holdout of(Ratings whole, BitSet marked) {
        if (marked.length() > whole.size()) {
            throw new IndexOutOfBoundsException("entry %d of %d".formatted(marked.length() - 1, whole.size()));
        }
        int count = marked.cardinality();
        RatingsBuilder kept = RatingsBuilder.like(whole, whole.size() - count);
        RatingsBuilder heldOut = RatingsBuilder.like(whole, count);
        RatingRows rows = whole.byUser();
        for (int user = 0; user < rows.rows(); user++) {
            for (int entry = rows.start(user); entry < rows.end(user); entry++) {
                RatingsBuilder part = marked.get(entry) ? heldOut : kept;
                part.add(whole, user, entry);
            }
        }
        return new Holdout(kept.build(), heldOut.build());
    }
}
