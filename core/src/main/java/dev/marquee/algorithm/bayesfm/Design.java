package dev.marquee.algorithm.bayesfm;

import dev.marquee.algorithm.bayesfm.BayesFmOptions.BayesFmFeature;
import dev.marquee.algorithm.bayesfm.BayesFmOptions.TimeBucket;
import dev.marquee.algorithm.bayesfm.gibbs.FeatureMatrix;
import dev.marquee.algorithm.bayesfm.gibbs.RatingMatrix;
import dev.marquee.algorithm.bayesfm.gibbs.TimeBuckets;
import dev.marquee.data.Catalogue;
import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.Movie;
import dev.marquee.data.Users;
import dev.marquee.feature.FeatureEncoder;
import dev.marquee.model.option.FeatureGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The feature matrices of users and movies.
 *
 * @param users user id, each selected feature, then the movies rated
 * @param movies movie id, each selected feature, then the users who rated
 * @param cells ratings
 * @param timeBuckets time buckets of the ratings, if used
 */
record Design(FeatureMatrix users, FeatureMatrix movies, RatingMatrix cells, TimeBuckets timeBuckets) {
    /**
     * {@return the feature matrices of a data set}
     *
     * @param data the training data
     * @param features different feature groups besides the ids
     * @param timeBuckets different buckets in which a user's ratings share an offset; empty for none
     */
    public static Design of(Dataset data, List<BayesFmFeature> features, List<TimeBucket> timeBuckets) {
        RatingMatrix cells = RatingMatrix.of(data.ratings());
        return new Design(
                users(data.users(), features, cells),
                movies(data.catalogue(), features, cells),
                cells,
                TimeBuckets.of(
                        data.ratings(),
                        timeBuckets.stream().map(TimeBucket::seconds).toList()));
    }

    private static FeatureMatrix users(Users users, List<BayesFmFeature> features, RatingMatrix cells) {
        List<FeatureMatrix.Block> blocks = new ArrayList<>();
        blocks.add(FeatureMatrix.Block.identity(users.size()));
        List<Demographics> demographics =
                IntStream.range(0, users.size()).mapToObj(users::demographics).toList();
        for (FeatureGroup block : ofUsers(features)) {
            add(blocks, FeatureEncoder.ofUsers(users, List.of(block)), demographics);
        }
        boolean rated = features.contains(BayesFmFeature.RATED);
        if (rated) {
            blocks.add(FeatureMatrix.Block.scaled(users.size(), cells.movieStarts(), cells.users()));
        }
        return new FeatureMatrix(users.size(), blocks, rated);
    }

    private static FeatureMatrix movies(Catalogue catalogue, List<BayesFmFeature> features, RatingMatrix cells) {
        List<FeatureMatrix.Block> blocks = new ArrayList<>();
        blocks.add(FeatureMatrix.Block.identity(catalogue.size()));
        for (FeatureGroup block : ofMovies(features)) {
            add(blocks, FeatureEncoder.ofMovies(catalogue, List.of(block)), catalogue.movies());
        }
        boolean raters = features.contains(BayesFmFeature.RATERS);
        if (raters) {
            blocks.add(FeatureMatrix.Block.scaled(catalogue.size(), cells.userStarts(), cells.movies()));
        }
        return new FeatureMatrix(catalogue.size(), blocks, raters);
    }

    private static <T> void add(List<FeatureMatrix.Block> blocks, FeatureEncoder<T> encoder, List<T> entities) {
        if (encoder.width() > 0) {
            blocks.add(FeatureMatrix.Block.of(
                    entities.stream().map(encoder::encode).toList(), encoder.width()));
        }
    }

    /** The encoder of the selected user features, in their order. */
    static FeatureEncoder<Demographics> encoder(Users users, List<BayesFmFeature> features) {
        return FeatureEncoder.joined(ofUsers(features).stream()
                .map(block -> FeatureEncoder.ofUsers(users, List.of(block)))
                .toList());
    }

    /** The encoder of the selected movie features, in their order. */
    static FeatureEncoder<Movie> encoder(Catalogue catalogue, List<BayesFmFeature> features) {
        return FeatureEncoder.joined(ofMovies(features).stream()
                .map(block -> FeatureEncoder.ofMovies(catalogue, List.of(block)))
                .toList());
    }

    /** The encoder's feature groups of users, one per selected user feature. */
    private static List<FeatureGroup> ofUsers(List<BayesFmFeature> features) {
        return features.stream()
                .flatMap(feature -> switch (feature) {
                    case GENDER -> List.of(FeatureGroup.GENDER).stream();
                    case OCCUPATION -> List.of(FeatureGroup.OCCUPATION).stream();
                    case AGE -> List.of(FeatureGroup.AGES).stream();
                    case GENRE, YEAR, RATED, RATERS, PEOPLE, TAGS, PLOT -> List.<FeatureGroup>of().stream();
                })
                .toList();
    }

    /** The encoder's feature groups of movies, one per selected movie feature. */
    private static List<FeatureGroup> ofMovies(List<BayesFmFeature> features) {
        return features.stream()
                .flatMap(feature -> switch (feature) {
                    case GENRE -> List.of(FeatureGroup.GENRE).stream();
                    case YEAR -> List.of(FeatureGroup.YEARS).stream();
                    case PEOPLE -> List.of(FeatureGroup.PEOPLE).stream();
                    case TAGS -> List.of(FeatureGroup.TAGS).stream();
                    case PLOT -> List.of(FeatureGroup.PLOT).stream();
                    case GENDER, OCCUPATION, AGE, RATED, RATERS -> List.<FeatureGroup>of().stream();
                })
                .toList();
    }
}
