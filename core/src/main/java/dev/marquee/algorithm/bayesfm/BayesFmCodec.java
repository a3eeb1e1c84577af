package dev.marquee.algorithm.bayesfm;

import dev.marquee.data.Dataset;
import dev.marquee.persist.ModelCodec;
import dev.marquee.persist.SectionReader;
import dev.marquee.persist.SectionWriter;
import java.util.ArrayList;
import java.util.List;

/** The draws, each as its tables. */
public final class BayesFmCodec implements ModelCodec<BayesFmModel> {
    private static final String DRAWS = "draws";

    @Override
    public String algorithm() {
        return BayesFmOptions.OPTIONS.algorithm();
    }

    @Override
    public void write(BayesFmModel model, SectionWriter sections) {
        List<Draw> draws = model.draws();
        sections.ints(DRAWS, new int[] {draws.size()});
        for (int i = 0; i < draws.size(); i++) {
            SectionWriter section = sections.within(i + ".");
            Draw draw = draws.get(i);
            section.floats("users", draw.users());
            section.floats("movies", draw.movies());
            section.floats("thresholds", draw.thresholds());
            section.floats("userScales", draw.userScales());
            section.floats("movieScales", draw.movieScales());
        }
    }

    @Override
    public BayesFmModel read(SectionReader sections, Dataset data) {
        int users = data.users().size();
        int movies = data.catalogue().size();
        int steps = data.ratings().scale().levels() - 1;
        int count = sections.ints(DRAWS, 1)[0];
        List<Draw> draws = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            SectionReader section = sections.within(i + ".");
            float[] rows = section.floats("users");
            int width = rows.length / users;
            draws.add(new Draw(
                    width,
                    rows,
                    section.floats("movies", movies * width),
                    section.floats("thresholds", users * steps),
                    section.floats("userScales", users),
                    section.floats("movieScales", movies)));
        }
        return new BayesFmModel(data.ratings().scale(), draws);
    }
}
