package dev.marquee.export;

import dev.marquee.model.Tensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * Builds the messages of ONNX; message and field numbers are from <a
 * href="https://github.com/onnx/onnx/blob/v1.12.0/onnx/onnx.proto3">onnx.proto3 of ONNX 1.12.0</a>, the release of IR
 * version 8 and operator set 17.
 *
 * <table>
 * <caption>Fields in use</caption>
 * <tr><th>message</th><th>fields</th></tr>
 * <tr><td>ModelProto</td><td>ir_version 1, producer_name 2, doc_string 6, graph 7, opset_import 8, metadata_props
 * 14</td></tr>
 * <tr><td>OperatorSetIdProto</td><td>version 2</td></tr>
 * <tr><td>StringStringEntryProto</td><td>key 1, value 2</td></tr>
 * <tr><td>GraphProto</td><td>node 1, name 2, initializer 5, input 11, output 12</td></tr>
 * <tr><td>NodeProto</td><td>input 1, output 2, op_type 4, attribute 5</td></tr>
 * <tr><td>AttributeProto</td><td>name 1, i 3, type 20</td></tr>
 * <tr><td>TensorProto</td><td>dims 1, data_type 2, name 8, raw_data 9</td></tr>
 * <tr><td>ValueInfoProto</td><td>name 1, type 2</td></tr>
 * <tr><td>TypeProto</td><td>tensor_type 1; of that: elem_type 1, shape 2; of that: dim 1; of that: dim_param
 * 2</td></tr>
 * </table>
 */
final class OnnxMessages {
    /** TensorProto.DataType.FLOAT. */
    static final int FLOAT = 1;

    /** TensorProto.DataType.INT64. */
    static final int INT64 = 7;

    private static final int IR_VERSION = 8;
    private static final int OPERATOR_SET = 17;

    /** AttributeProto.AttributeType.INT. */
    private static final int INT_ATTRIBUTE = 2;

    private OnnxMessages() {}

    /** A model without metadata; more fields may be added. */
    static ProtobufMessage model(String description, ProtobufMessage graph) {
        return new ProtobufMessage()
                .number(1, IR_VERSION)
                .text(2, "Marquee")
                .text(6, description)
                .message(7, graph)
                .message(8, new ProtobufMessage().number(2, OPERATOR_SET));
    }

    static void addMetadata(String key, String value, ProtobufMessage model) {
        model.message(14, new ProtobufMessage().text(1, key).text(2, value));
    }

    /** A graph with this name; nodes, initializers, inputs and outputs may be added. */
    static ProtobufMessage graph(String name) {
        return new ProtobufMessage().text(2, name);
    }

    static void addNode(ProtobufMessage node, ProtobufMessage graph) {
        graph.message(1, node);
    }

    static void addInitializer(ProtobufMessage tensor, ProtobufMessage graph) {
        graph.message(5, tensor);
    }

    static void addInput(ProtobufMessage value, ProtobufMessage graph) {
        graph.message(11, value);
    }

    static void addOutput(ProtobufMessage value, ProtobufMessage graph) {
        graph.message(12, value);
    }

    /** An operation; attributes may be added. */
    static ProtobufMessage node(String operator, List<String> inputs, String output) {
        ProtobufMessage node = new ProtobufMessage();
        inputs.forEach(input -> node.text(1, input));
        return node.text(2, output).text(4, operator);
    }

    static void addAttribute(String name, int value, ProtobufMessage node) {
        node.message(5, new ProtobufMessage().text(1, name).number(3, value).number(20, INT_ATTRIBUTE));
    }

    static ProtobufMessage tensor(Tensor tensor) {
        ProtobufMessage message = new ProtobufMessage();
        tensor.shape().forEach(length -> message.number(1, length));
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * tensor.size()).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(tensor.values());
        return message.number(2, FLOAT).text(8, tensor.name()).bytes(9, bytes.array());
    }

    /** An input or output vector; vectors with the same length name have the same length. */
    static ProtobufMessage vector(String name, int elementType, String length) {
        ProtobufMessage shape = new ProtobufMessage().message(1, new ProtobufMessage().text(2, length));
        ProtobufMessage type = new ProtobufMessage().number(1, elementType).message(2, shape);
        return new ProtobufMessage().text(1, name).message(2, new ProtobufMessage().message(1, type));
    }
}
