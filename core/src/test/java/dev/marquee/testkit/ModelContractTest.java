package dev.marquee.testkit;

import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import dev.marquee.model.Progress.ProgressTask;
import dev.marquee.model.Trainer;
import dev.marquee.persist.ModelCodec;

/** A simple model that fulfils the contract: mean ratings weighted by the agreement of users. */
class ModelContractTest implements ModelContract {
    @Override
    public Trainer trainer() {
        return (data, context) -> {
            Ratings ratings = data.ratings();
            float[] table = new float[ratings.users() * ratings.movies()];
            try (ProgressTask task = context.begin("Training a table", table.length)) {
                for (int i = 0; i < table.length; i++) {
                    table[i] = predict(ratings, i / ratings.movies(), i % ratings.movies());
                    task.step();
                }
            }
            return new TableModel(ratings.users(), ratings.movies(), table);
        };
    }

    @Override
    public ModelCodec<?> codec() {
        return new TableModel.Codec();
    }

    private static float predict(Ratings ratings, int user, int movie) {
        RatingRows raters = ratings.byMovie();
        float sum = 3;
        float weights = 1;
        for (int entry = raters.start(movie); entry < raters.end(movie); entry++) {
            float weight = agreement(ratings.byUser(), user, raters.column(entry));
            sum += weight * raters.value(entry);
            weights += weight;
        }
        return sum / weights;
    }

    private static float agreement(RatingRows rows, int user, int other) {
        float agreement = 0;
        for (int entry = rows.start(user); entry < rows.end(user); entry++) {
            int same = rows.find(other, rows.column(entry));
            agreement += same >= 0 && rows.level(same) == rows.level(entry) ? 1 : 0;
        }
        return agreement;
    }
}
