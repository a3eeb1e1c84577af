package dev.marquee.export;

import dev.marquee.model.Formula;
import dev.marquee.model.Tensor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A formula as an ONNX graph: each operation is a node, each tensor an initializer, {@code user} and {@code movie} are
 * inputs and {@code rating} is the output. Values between nodes have names with a dot, which tensor names do not have.
 */
final class OnnxGraph {
    private static final String USER = "user";
    private static final String MOVIE = "movie";
    private static final String RATING = "rating";
    private static final String LENGTH = "n";

    private final ProtobufMessage graph = OnnxMessages.graph("marquee");
    private final Set<String> tensors = new HashSet<>(Set.of(USER, MOVIE, RATING));
    private int steps;

    private OnnxGraph() {}

    static ProtobufMessage of(Formula formula) {
        OnnxGraph graph = new OnnxGraph();
        graph.addNode("Identity", List.of(graph.add(formula)), RATING);
        OnnxMessages.addInput(OnnxMessages.vector(USER, OnnxMessages.INT64, LENGTH), graph.graph);
        OnnxMessages.addInput(OnnxMessages.vector(MOVIE, OnnxMessages.INT64, LENGTH), graph.graph);
        OnnxMessages.addOutput(OnnxMessages.vector(RATING, OnnxMessages.FLOAT, LENGTH), graph.graph);
        return graph.graph;
    }

    /**
     * Adds the inputs of the formula, then the formula itself, so that nodes are in topological order; returns the
     * output's name.
     */
    private String add(Formula formula) {
        return switch (formula) {
            case Formula.Constant(Tensor tensor) -> add(tensor);
            case Formula.Lookup(Tensor table) -> step("Gather", add(table), input(table.subject()));
            case Formula.Product(Formula rows, Tensor weights) -> step("MatMul", add(rows), add(weights));
            case Formula.Sum(List<Formula> terms) -> step("Sum", all(terms));
            case Formula.Rectified(Formula of) -> step("Relu", add(of));
            case Formula.Clamped(Formula of, var scale) ->
                step(
                        "Clip",
                        add(of),
                        add(Tensor.scalar("scaleMin", scale.min())),
                        add(Tensor.scalar("scaleMax", scale.max())));
            case Formula.Concatenation(List<Formula> parts) -> {
                String output = nextStep();
                ProtobufMessage node = OnnxMessages.node("Concat", List.of(all(parts)), output);
                OnnxMessages.addAttribute("axis", 1, node);
                OnnxMessages.addNode(node, graph);
                yield output;
            }
        };
    }

    private String[] all(List<Formula> formulas) {
        List<String> names = new ArrayList<>();
        formulas.forEach(formula -> names.add(add(formula)));
        return names.toArray(String[]::new);
    }

    private String step(String operator, String... inputs) {
        String output = nextStep();
        addNode(operator, List.of(inputs), output);
        return output;
    }

    private void addNode(String operator, List<String> inputs, String output) {
        OnnxMessages.addNode(OnnxMessages.node(operator, inputs, output), graph);
    }

    private String nextStep() {
        steps++;
        return "step." + steps;
    }

    private String add(Tensor tensor) {
        if (!tensors.add(tensor.name())) {
            throw new IllegalArgumentException("two values of the graph have the name " + tensor.name());
        }
        OnnxMessages.addInitializer(OnnxMessages.tensor(tensor), graph);
        return tensor.name();
    }

    private static String input(Tensor.Subject subject) {
        return switch (subject) {
            case USER -> USER;
            case MOVIE -> MOVIE;
            case NONE -> throw new IllegalArgumentException("a lookup needs a tensor of users or movies");
        };
    }
}
