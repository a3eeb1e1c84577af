package dev.marquee.algorithm.neural;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marquee.algorithm.neural.NeuralOptions.EarlyStopping;
import dev.marquee.algorithm.neural.NeuralOptions.Optimizer;
import dev.marquee.algorithm.neural.NeuralOptions.OptimizerOptions;
import dev.marquee.algorithm.neural.NeuralOptions.Regularization;
import dev.marquee.algorithm.neural.NeuralOptions.Shape;
import dev.marquee.feature.SparseRow;
import dev.marquee.math.Kernels;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The problem in {@code neural-golden.json}, in the layout of {@link Layout}. */
record GoldenNetwork(JsonNode json, Layout layout) {
    static GoldenNetwork read() {
        try (InputStream file = GoldenNetwork.class.getResourceAsStream("neural-golden.json")) {
            JsonNode json = new ObjectMapper().readTree(Objects.requireNonNull(file));
            return new GoldenNetwork(
                    json,
                    new Layout(
                            json.get("userFeatures").size(),
                            json.get("movieFeatures").size(),
                            json.get("embedding").asInt(),
                            json.get("userFeatures").get(0).size(),
                            json.get("movieFeatures").get(0).size(),
                            each(json.get("hidden")).map(JsonNode::asInt).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode run(String name) {
        return json.get("runs").get(name);
    }

    Inputs inputs(Kernels kernels) {
        return TestInputs.of(layout, rows(json.get("userFeatures")), rows(json.get("movieFeatures")), kernels);
    }

    NeuralOptions options(JsonNode run) {
        Optimizer optimizer = run.get("optimizer").asText().equals("adam") ? Optimizer.ADAM : Optimizer.SGD;
        int largest = each(json.get("batches")).mapToInt(JsonNode::size).max().orElseThrow();
        return new NeuralOptions(
                new Shape(layout.embedding(), layout.hidden(), List.of(), true),
                new Regularization(0, 0, 0, run.get("weightDecay").asDouble()),
                new OptimizerOptions(optimizer, run.get("learningRate").asDouble(), largest, 1, 0, 0),
                new EarlyStopping(0.1, 1, false));
    }

    List<Batch> batches(Inputs inputs) {
        return each(json.get("batches"))
                .map(lines -> new Batch(
                        each(lines).mapToInt(line -> line.get(0).asInt()).toArray(),
                        each(lines).mapToInt(line -> line.get(1).asInt()).toArray(),
                        floats(each(lines).map(line -> line.get(2)).toList()),
                        inputs.users(),
                        inputs.movies()))
                .toList();
    }

    float[] parameters() {
        float[] parameters = new float[layout.size()];
        JsonNode weights = json.get("weights");
        put(weights.get("userEmbeddings"), parameters, layout.userTable(), layout.embeddingStride());
        put(weights.get("movieEmbeddings"), parameters, layout.movieTable(), layout.embeddingStride());
        put(weights.get("userBiases"), parameters, layout.userBiases());
        put(weights.get("movieBiases"), parameters, layout.movieBiases());
        // The weights of the movie tower follow those of the user tower, in the order of the inputs of PyTorch's first
        // layer.
        put(weights.get("hiddenWeights").get(0), parameters, layout.userWeights(), layout.stride(0));
        for (int layer = 1; layer < layout.layers(); layer++) {
            JsonNode between = weights.get("hiddenWeights").get(layer);
            put(between, parameters, layout.weights(layer), layout.stride(layer));
        }
        for (int layer = 0; layer < layout.layers(); layer++) {
            put(weights.get("hiddenBiases").get(layer), parameters, layout.biases(layer));
        }
        put(weights.get("outputWeights"), parameters, layout.outputWeights());
        put(weights.get("outputBias"), parameters, layout.outputBias());
        return parameters;
    }

    private static void put(JsonNode matrix, float[] parameters, int at, int stride) {
        for (int row = 0; row < matrix.size(); row++) {
            put(matrix.get(row), parameters, at + row * stride);
        }
    }

    private static void put(JsonNode vector, float[] parameters, int at) {
        float[] numbers = floats(each(vector).toList());
        System.arraycopy(numbers, 0, parameters, at, numbers.length);
    }

    private static List<SparseRow> rows(JsonNode matrix) {
        return each(matrix)
                .map(row -> new SparseRow(IntStream.range(0, row.size())
                        .filter(column -> row.get(column).asDouble() != 0)
                        .mapToObj(column -> new SparseRow.Entry(
                                column, (float) row.get(column).asDouble()))
                        .toList()))
                .toList();
    }

    private static float[] floats(List<JsonNode> numbers) {
        float[] floats = new float[numbers.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) numbers.get(i).asDouble();
        }
        return floats;
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
