package dev.marquee.algorithm.linear;

import dev.marquee.data.Dataset;
import dev.marquee.math.SparseRows;
import dev.marquee.persist.ModelCodec;
import dev.marquee.persist.OptionSections;
import dev.marquee.persist.SectionReader;
import dev.marquee.persist.SectionWriter;
import java.util.Objects;

/**
 * File layout of a {@link SlimModel}: its options as texts and its weights as a sparse matrix, one row per movie
 * scored.
 */
public final class SlimCodec implements ModelCodec<SlimModel> {
    private static final String STARTS = "weightStarts";
    private static final String MOVIES = "weightMovies";
    private static final String WEIGHTS = "weights";

    @Override
    public String algorithm() {
        return SlimOptions.OPTIONS.algorithm();
    }

    @Override
    public void write(SlimModel model, SectionWriter sections) {
        OptionSections.write(sections, SlimOptions.OPTIONS, model.options());
        sections.ints(STARTS, model.weights().starts());
        sections.ints(MOVIES, model.weights().columns());
        sections.floats(WEIGHTS, model.weights().values());
    }

    @Override
    public SlimModel read(SectionReader sections, Dataset data) {
        SlimOptions options = OptionSections.read(sections, SlimOptions.OPTIONS);
        InputMatrix inputs = new InputMatrix(data, options.ratingWeight(), 0);
        int[] starts = sections.ints(STARTS, inputs.movies() + 1);
        int entries = starts[inputs.movies()];
        int[] movies = sections.ints(MOVIES, entries);
        for (int movie : movies) {
            Objects.checkIndex(movie, inputs.movies());
        }
        return new SlimModel(options, inputs, new SparseRows(starts, movies, sections.floats(WEIGHTS, entries)));
    }
}
