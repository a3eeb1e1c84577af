package dev.marquee.algorithm.bayesfm;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.Users;
import dev.marquee.feature.Block;
import dev.marquee.feature.FeatureEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The features of both sides.
 *
 * @param users the id, each chosen part, then the movies rated
 * @param movies the id, each chosen part, then the users who rated
 * @param cells the ratings
 * @param moments when users rated, where that is used
 */
record Design(Side users, Side movies, Cells cells, Moments moments) {
    static Design of(Dataset data, List<Part> parts, List<Moment> moments) {
        Cells cells = Cells.of(data.ratings());
        return new Design(
                users(data.users(), parts, cells),
                movies(data.catalogue(), parts, cells),
                cells,
                Moments.of(data.ratings(), moments));
    }

    private static Side users(Users users, List<Part> parts, Cells cells) {
        List<FeatureBlock> blocks = new ArrayList<>();
        blocks.add(FeatureBlock.identity(users.size()));
        List<Demographics> people =
                IntStream.range(0, users.size()).mapToObj(users::demographics).toList();
        for (Block block : ofUsers(parts)) {
            add(blocks, FeatureEncoder.ofUsers(users, List.of(block)), people);
        }
        boolean rated = parts.contains(Part.RATED);
        if (rated) {
            blocks.add(FeatureBlock.scaled(users.size(), cells.movieStarts(), cells.users()));
        }
        return new Side(users.size(), blocks, rated);
    }

    private static Side movies(Catalogue catalogue, List<Part> parts, Cells cells) {
        List<FeatureBlock> blocks = new ArrayList<>();
        blocks.add(FeatureBlock.identity(catalogue.size()));
        for (Block block : ofMovies(parts)) {
            add(blocks, FeatureEncoder.ofMovies(catalogue, List.of(block)), catalogue.movies());
        }
        boolean raters = parts.contains(Part.RATERS);
        if (raters) {
            blocks.add(FeatureBlock.scaled(catalogue.size(), cells.userStarts(), cells.movies()));
        }
        return new Side(catalogue.size(), blocks, raters);
    }

    private static <T> void add(List<FeatureBlock> blocks, FeatureEncoder<T> encoder, List<T> things) {
        if (encoder.width() > 0) {
            blocks.add(Side.block(things.stream().map(encoder::encode).toList(), encoder.width()));
        }
    }

    /** The encoder's blocks of users, one for each part of theirs. */
    static List<Block> ofUsers(List<Part> parts) {
        return parts.stream()
                .flatMap(part -> switch (part) {
                    case GENDER -> List.of(Block.GENDER).stream();
                    case OCCUPATION -> List.of(Block.OCCUPATION).stream();
                    case AGE -> List.of(Block.AGES).stream();
                    case GENRE, YEAR, RATED, RATERS -> List.<Block>of().stream();
                })
                .toList();
    }

    /** The encoder's blocks of movies, one for each part of theirs. */
    static List<Block> ofMovies(List<Part> parts) {
        return parts.stream()
                .flatMap(part -> switch (part) {
                    case GENRE -> List.of(Block.GENRE).stream();
                    case YEAR -> List.of(Block.YEARS).stream();
                    case GENDER, OCCUPATION, AGE, RATED, RATERS -> List.<Block>of().stream();
                })
                .toList();
    }
}
