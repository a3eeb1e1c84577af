package dev.marquee.fuzz;

import dev.marquee.persist.Forgery;
import java.io.IOException;
import java.util.List;

/** A model file with any bytes changed, and all its checksums made valid again. */
final class ModelFileBytes implements FuzzedReader {
    private static final int HEADER = 64;

    @Override
    public String label() {
        return "model-file";
    }

    @Override
    public List<byte[]> seeds() {
        return TrainedModels.files();
    }

    @Override
    public void read(byte[] input) throws IOException {
        byte[] signed = input.length < HEADER ? input : Forgery.of(input).signed();
        TrainedModels.use(Scratch.file(label(), "fuzzed.marquee", signed));
    }
}
