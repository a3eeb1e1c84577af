package dev.marquee.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yaml.snakeyaml.Yaml;

/** The OpenAPI description of the server, for tests. */
public final class OpenApi {
    private final JsonNode document;
    private final JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private OpenApi(JsonNode document) {
        this.document = document;
    }

    public static OpenApi read() {
        try (InputStream in = Objects.requireNonNull(OpenApi.class.getResourceAsStream("/openapi.yaml"))) {
            return new OpenApi(new ObjectMapper().valueToTree(new Yaml().load(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole description. */
    public JsonNode document() {
        return document;
    }

    /** An operation of the API. */
    public record Operation(String method, String template, JsonNode node, List<JsonNode> parameters) {
        public String name() {
            return method + " " + template;
        }

        /** Whether the operation always needs a key. */
        public boolean isClosed() {
            JsonNode requirements = node.path("security");
            return !requirements.isEmpty() && requirements.valueStream().noneMatch(JsonNode::isEmpty);
        }
    }

    /** Where a key has no value, as after an unquoted comma in braces, which ends a description and begins a key. */
    List<String> keysWithoutValue() {
        List<String> keys = new ArrayList<>();
        addKeysWithoutValue(document, "", keys);
        return keys;
    }

    private static void addKeysWithoutValue(JsonNode node, String path, List<String> keys) {
        if (node.isNull()) {
            keys.add(path);
        }
        node.properties().forEach(entry -> addKeysWithoutValue(entry.getValue(), path + "/" + entry.getKey(), keys));
        if (node.isArray()) {
            node.forEach(element -> addKeysWithoutValue(element, path + "/-", keys));
        }
    }

    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> !entry.getKey().equals("parameters"))
                        .forEach(entry -> operations.add(operation(path, entry))));
        return operations;
    }

    private Operation operation(Map.Entry<String, JsonNode> path, Map.Entry<String, JsonNode> entry) {
        List<JsonNode> parameters = new ArrayList<>();
        path.getValue().path("parameters").forEach(parameter -> parameters.add(resolved(parameter)));
        entry.getValue().path("parameters").forEach(parameter -> parameters.add(resolved(parameter)));
        return new Operation(entry.getKey().toUpperCase(Locale.ROOT), path.getKey(), entry.getValue(), parameters);
    }

    /** The description of the response with a status; the default response if the status is not described. */
    JsonNode response(Operation operation, int status) {
        JsonNode responses = operation.node().get("responses");
        return resolved(responses.has("" + status) ? responses.get("" + status) : responses.path("default"));
    }

    /** The violations of the schema by a response; empty if it is as described. */
    public List<String> errors(JsonNode response, String mediaType, Optional<JsonNode> body) {
        JsonNode content = response.path("content");
        if (content.isEmpty()) {
            return List.of();
        }
        JsonNode described = content.path(mediaType);
        if (described.isMissingNode()) {
            return List.of("media type %s is not among %s"
                    .formatted(mediaType, content.fieldNames().next()));
        }
        if (body.isEmpty()) {
            return List.of();
        }
        ObjectNode schema = described.get("schema").deepCopy();
        schema.set("components", document.get("components"));
        JsonSchema checked = schemas.getSchema(schema);
        return checked.validate(body.orElseThrow()).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    /** The node itself, or that which it refers to. */
    public JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText("");
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }
}
