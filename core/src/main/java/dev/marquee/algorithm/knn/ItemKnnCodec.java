package dev.marquee.algorithm.knn;

import dev.marquee.algorithm.common.SparseSections;
import dev.marquee.data.Dataset;
import dev.marquee.math.SparseRows;
import dev.marquee.persist.ModelCodec;
import dev.marquee.persist.SectionReader;
import dev.marquee.persist.SectionWriter;

/**
 * File layout of an {@link ItemKnnModel}: its options, its baseline, and each movie's neighbours with their
 * similarities.
 */
final class ItemKnnCodec implements ModelCodec<ItemKnnModel> {
    @Override
    public String algorithm() {
        return KnnOptions.OF_ITEMS.algorithm();
    }

    @Override
    public void write(ItemKnnModel model, SectionWriter sections) {
        sections.options(KnnOptions.OF_ITEMS, model.neighbourhood().options());
        BaselineSections.write(model.neighbourhood().baseline(), sections);
        neighbourSections().write(model.neighbours().similarity(), sections);
    }

    @Override
    public ItemKnnModel read(SectionReader sections, Dataset data) {
        KnnOptions options = sections.options(KnnOptions.OF_ITEMS);
        Baseline baseline = BaselineSections.read(sections, data);
        SparseRows users = Residuals.byUser(data.ratings(), baseline);
        Neighbours neighbours = new Neighbours(
                neighbourSections().read(sections, data.catalogue().size()));
        return ItemKnnModel.of(
                new Neighbourhood(data, options, baseline, users, new ItemAggregation(neighbours, options)),
                neighbours);
    }

    private static SparseSections neighbourSections() {
        return new SparseSections("neighbourStarts", "neighbours", "similarities");
    }
}
