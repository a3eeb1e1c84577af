package dev.marquee.algorithm.knn;

import dev.marquee.data.Dataset;
import dev.marquee.math.SparseRows;
import dev.marquee.persist.ModelCodec;
import dev.marquee.persist.SectionReader;
import dev.marquee.persist.SectionWriter;

/** File layout of a {@link UserKnnModel}: its options and its baseline. Neighbours are recomputed from the ratings. */
final class UserKnnCodec implements ModelCodec<UserKnnModel> {
    @Override
    public String algorithm() {
        return KnnOptions.OF_USERS.algorithm();
    }

    @Override
    public void write(UserKnnModel model, SectionWriter sections) {
        sections.options(KnnOptions.OF_USERS, model.neighbourhood().options());
        BaselineSections.write(model.neighbourhood().baseline(), sections);
    }

    @Override
    public UserKnnModel read(SectionReader sections, Dataset data) {
        KnnOptions options = sections.options(KnnOptions.OF_USERS);
        Baseline baseline = BaselineSections.read(sections, data);
        SparseRows users = Residuals.byUser(data.ratings(), baseline);
        return UserKnnModel.of(new Neighbourhood(
                data,
                options,
                baseline,
                users,
                new UserAggregation(users, users, data.ratings().movies(), options)));
    }
}
