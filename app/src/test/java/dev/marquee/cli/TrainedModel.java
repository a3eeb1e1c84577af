package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

/** Models trained on the command line with the bundled data. */
final class TrainedModel {
    private static final String BUNDLED = "movielens-small";

    private TrainedModel() {}

    /** A network trained for two epochs: sufficient for queries. */
    static String neural(Path folder) {
        return train(folder, "neural", BUNDLED, "--option", "epochs=2", "--option", "refit=false");
    }

    static String bias(Path folder) {
        return bias(folder, BUNDLED);
    }

    static String bias(Path folder, String data) {
        return train(folder, "bias", data);
    }

    /** One short chain: sufficient for queries. */
    static String bayesfm(Path folder) {
        return train(
                folder,
                "bayesfm",
                BUNDLED,
                "--option",
                "sweeps=12",
                "--option",
                "burnIn=4",
                "--option",
                "chains=1",
                "--option",
                "rank=4",
                "--option",
                "draws=4");
    }

    private static String train(Path folder, String algorithm, String data, String... options) {
        String file = folder.resolve(algorithm + ".marquee").toString();
        CapturedTerminal pipe = CapturedTerminal.pipe();
        String[] arguments = {"train", algorithm, "--data", data, "--out", file};
        String[] all = java.util.stream.Stream.of(arguments, options)
                .flatMap(java.util.Arrays::stream)
                .toArray(String[]::new);
        assertThat(pipe.run(all)).as(pipe.err()).isZero();
        return file;
    }
}
