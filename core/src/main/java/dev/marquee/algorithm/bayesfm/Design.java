package dev.marquee.algorithm.bayesfm;

import dev.marquee.algorithm.bayesfm.BayesFmOptions.BayesFmFeature;
import dev.marquee.algorithm.bayesfm.BayesFmOptions.TimeBucket;
import dev.marquee.algorithm.bayesfm.gibbs.FeatureBlock;
import dev.marquee.algorithm.bayesfm.gibbs.FeatureMatrix;
import dev.marquee.algorithm.bayesfm.gibbs.RatingMatrix;
import dev.marquee.algorithm.bayesfm.gibbs.TimeBuckets;
import dev.marquee.data.Catalogue;
import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.Users;
import dev.marquee.feature.FeatureEncoder;
import dev.marquee.feature.FeatureGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The features of both sides.
 *
 * @param users the id, each chosen part, then the movies rated
 * @param movies the id, each chosen part, then the users who rated
 * @param cells the ratings
 * @param timeBuckets when users rated, where that is used
 */
public record Design(FeatureMatrix users, FeatureMatrix movies, RatingMatrix cells, TimeBuckets timeBuckets) {
    public static Design of(Dataset data, List<BayesFmFeature> parts, List<TimeBucket> timeBuckets) {
        RatingMatrix cells = RatingMatrix.of(data.ratings());
        return new Design(
                users(data.users(), parts, cells),
                movies(data.catalogue(), parts, cells),
                cells,
                TimeBuckets.of(
                        data.ratings(),
                        timeBuckets.stream().map(TimeBucket::seconds).toList()));
    }

    private static FeatureMatrix users(Users users, List<BayesFmFeature> parts, RatingMatrix cells) {
        List<FeatureBlock> blocks = new ArrayList<>();
        blocks.add(FeatureBlock.identity(users.size()));
        List<Demographics> people =
                IntStream.range(0, users.size()).mapToObj(users::demographics).toList();
        for (FeatureGroup block : ofUsers(parts)) {
            add(blocks, FeatureEncoder.ofUsers(users, List.of(block)), people);
        }
        boolean rated = parts.contains(BayesFmFeature.RATED);
        if (rated) {
            blocks.add(FeatureBlock.scaled(users.size(), cells.movieStarts(), cells.users()));
        }
        return new FeatureMatrix(users.size(), blocks, rated);
    }

    private static FeatureMatrix movies(Catalogue catalogue, List<BayesFmFeature> parts, RatingMatrix cells) {
        List<FeatureBlock> blocks = new ArrayList<>();
        blocks.add(FeatureBlock.identity(catalogue.size()));
        for (FeatureGroup block : ofMovies(parts)) {
            add(blocks, FeatureEncoder.ofMovies(catalogue, List.of(block)), catalogue.movies());
        }
        boolean raters = parts.contains(BayesFmFeature.RATERS);
        if (raters) {
            blocks.add(FeatureBlock.scaled(catalogue.size(), cells.userStarts(), cells.movies()));
        }
        return new FeatureMatrix(catalogue.size(), blocks, raters);
    }

    private static <T> void add(List<FeatureBlock> blocks, FeatureEncoder<T> encoder, List<T> things) {
        if (encoder.width() > 0) {
            blocks.add(FeatureMatrix.block(things.stream().map(encoder::encode).toList(), encoder.width()));
        }
    }

    /** The encoder's blocks of users, one for each part of theirs. */
    static List<FeatureGroup> ofUsers(List<BayesFmFeature> parts) {
        return parts.stream()
                .flatMap(part -> switch (part) {
                    case GENDER -> List.of(FeatureGroup.GENDER).stream();
                    case OCCUPATION -> List.of(FeatureGroup.OCCUPATION).stream();
                    case AGE -> List.of(FeatureGroup.AGES).stream();
                    case GENRE, YEAR, RATED, RATERS -> List.<FeatureGroup>of().stream();
                })
                .toList();
    }

    /** The encoder's blocks of movies, one for each part of theirs. */
    static List<FeatureGroup> ofMovies(List<BayesFmFeature> parts) {
        return parts.stream()
                .flatMap(part -> switch (part) {
                    case GENRE -> List.of(FeatureGroup.GENRE).stream();
                    case YEAR -> List.of(FeatureGroup.YEARS).stream();
                    case GENDER, OCCUPATION, AGE, RATED, RATERS -> List.<FeatureGroup>of().stream();
                })
                .toList();
    }
}
