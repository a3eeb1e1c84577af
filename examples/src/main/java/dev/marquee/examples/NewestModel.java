package dev.marquee.examples;

import dev.marquee.data.Catalogue;
import dev.marquee.model.Model;
import dev.marquee.model.Scorer;

/** A model of a program's own: the newest movies first, for every user. */
record NewestModel(int users, Catalogue catalogue) implements Model, Scorer {
    @Override
    public String algorithm() {
        return "newest";
    }

    @Override
    public int movies() {
        return catalogue.size();
    }

    @Override
    public Scorer scorer(int user) {
        return this;
    }

    @Override
    public float score(int movie) {
        return catalogue.movie(movie).year();
    }

    @Override
    public void scoreAll(float[] scores) {
        for (int movie = 0; movie < scores.length; movie++) {
            scores[movie] = score(movie);
        }
    }
}
