package dev.marquee.recommend;

import dev.marquee.data.Dataset;
import dev.marquee.model.Model;
import dev.marquee.model.Scorer;

/** A model that only ranks, in the same order for all users. */
public final class SameForAll implements Model {
    private final int users;
    private final float[] scores;

    public SameForAll(Dataset data, float... scores) {
        this.users = data.users().size();
        this.scores = scores.clone();
    }

    @Override
    public String algorithm() {
        return "same-for-all";
    }

    @Override
    public int users() {
        return users;
    }

    @Override
    public int movies() {
        return scores.length;
    }

    @Override
    public Scorer scorer(int user) {
        return new Scorer() {
            @Override
            public float score(int movie) {
                return scores[movie];
            }

            @Override
            public void scoreAll(float[] out) {
                System.arraycopy(scores, 0, out, 0, scores.length);
            }
        };
    }
}
