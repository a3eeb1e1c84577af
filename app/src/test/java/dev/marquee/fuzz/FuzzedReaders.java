package dev.marquee.fuzz;

import java.util.List;

/** All readers that are fuzzed. */
final class FuzzedReaders {
    static final List<FuzzedReader> ALL = List.of(
            new ModelFileBytes(),
            new ModelFileValues(),
            new CheckpointBytes(),
            new RatingsCacheBytes(),
            DataFiles.MOVIELENS_100K,
            DataFiles.MOVIELENS_1M,
            DataFiles.MOVIELENS_CSV,
            DataFiles.TABLE,
            DataFiles.METADATA,
            DataFiles.ARCHIVE,
            DataFiles.PARQUET,
            ImportedFiles.CSV,
            ImportedFiles.JSON,
            ImportedFiles.WORKBOOK,
            ImportedFiles.ARCHIVE,
            new SettingsText(),
            new HttpBytes());

    private FuzzedReaders() {}

    static FuzzedReader named(String name) {
        return ALL.stream()
                .filter(reader -> reader.label().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s is not a reader; choose one of %s"
                        .formatted(name, ALL.stream().map(FuzzedReader::label).toList())));
    }
}
