package dev.marquee.evaluate;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.model.Model;
import dev.marquee.model.MovieFoldInModel;
import dev.marquee.split.Split;

/**
 * Movies without a rating in the train part, but with ratings that the split shows: a {@link MovieFoldInModel} folds
 * them in.
 */
final class ShownMovies {
    private ShownMovies() {}

    /** The model with these movies folded in; itself if there are none, or it cannot fold in. Linear in the ratings. */
    static Model foldIn(Model model, Split split) {
        if (split.shown().size() == 0 || !(model instanceof MovieFoldInModel foldInModel)) {
            return model;
        }
        Ratings train = split.train().ratings();
        RatingsBuilder all =
                RatingsBuilder.like(train, train.size() + split.shown().size());
        RatingRows shown = split.shown().byUser();
        for (int user = 0; user < shown.rows(); user++) {
            for (int entry = shown.start(user); entry < shown.end(user); entry++) {
                // Shown ratings of new users are part of their own fold-in.
                if (train.byUser().count(user) > 0 && train.byMovie().count(shown.column(entry)) == 0) {
                    all.add(split.shown(), user, entry);
                }
            }
        }
        if (all.size() == 0) {
            return model;
        }
        Dataset data = split.train().withRatings(all.addAll(train).build());
        return foldInModel.withMovies(data);
    }
}
