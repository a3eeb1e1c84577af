package dev.marquee.algorithm.knn;

import dev.marquee.data.Dataset;
import dev.marquee.math.SparseRows;
import dev.marquee.persist.ModelCodec;
import dev.marquee.persist.OptionSections;
import dev.marquee.persist.SectionReader;
import dev.marquee.persist.SectionWriter;
import java.util.Objects;

/**
 * File layout of an {@link ItemKnnModel}: its options, its baseline, and each movie's neighbours with their
 * similarities.
 */
public final class ItemKnnCodec implements ModelCodec<ItemKnnModel> {
    private static final String STARTS = "neighbourStarts";
    private static final String NEIGHBOURS = "neighbours";
    private static final String SIMILARITIES = "similarities";

    @Override
    public String algorithm() {
        return KnnOptions.OF_ITEMS.algorithm();
    }

    @Override
    public void write(ItemKnnModel model, SectionWriter sections) {
        OptionSections.write(
                sections, KnnOptions.OF_ITEMS, model.neighbourhood().options());
        BaselineSections.write(model.neighbourhood().baseline(), sections);
        SparseRows similarity = model.neighbours().similarity();
        sections.ints(STARTS, similarity.starts());
        sections.ints(NEIGHBOURS, similarity.columns());
        sections.floats(SIMILARITIES, similarity.values());
    }

    @Override
    public ItemKnnModel read(SectionReader sections, Dataset data) {
        KnnOptions options = OptionSections.read(sections, KnnOptions.OF_ITEMS);
        Baseline baseline = BaselineSections.read(sections, data);
        SparseRows users = Residuals.byUser(data.ratings(), baseline);
        Neighbours neighbours =
                new Neighbours(similarity(sections, data.catalogue().size()));
        return ItemKnnModel.of(
                new Neighbourhood(data, options, baseline, users, new ItemAggregation(neighbours, options)),
                neighbours);
    }

    private static SparseRows similarity(SectionReader sections, int movies) {
        int[] starts = sections.ints(STARTS, movies + 1);
        int[] neighbours = sections.ints(NEIGHBOURS, starts[movies]);
        for (int neighbour : neighbours) {
            Objects.checkIndex(neighbour, movies);
        }
        return new SparseRows(starts, neighbours, sections.floats(SIMILARITIES, starts[movies]));
    }
}
