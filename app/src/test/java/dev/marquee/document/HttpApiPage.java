package dev.marquee.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.server.OpenApi;
import dev.marquee.server.OpenApi.Operation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Writes docs/http-api.md from openapi.yaml. */
final class HttpApiPage {
    private static final String INTRODUCTION = """
        # HTTP API
        This page is made from [`openapi.yaml`](../app/src/main/resources/openapi.yaml), which a server has at `/openapi.yaml`. The examples are
        for a server on this machine with the bundled data; see [operations.md](operations.md) for keys and settings.

        """;

    private static final OpenApi API = OpenApi.read();

    private HttpApiPage() {}

    static String text() {
        return INTRODUCTION
                + API.document()
                        .at("/info/description")
                        .asText()
                        .replace("`docs/problems.md`", "[problems.md](problems.md)")
                + "\n"
                + StreamSupport.stream(API.document().get("tags").spliterator(), false)
                        .map(HttpApiPage::tag)
                        .collect(Collectors.joining())
                + "## Schemas\n"
                + API.document()
                        .at("/components/schemas")
                        .propertyStream()
                        .map(schema -> "### %s object\n%s\n".formatted(schema.getKey(), schema(schema.getValue())))
                        .collect(Collectors.joining())
                        .stripTrailing()
                + "\n";
    }

    private static String tag(JsonNode tag) {
        String name = tag.get("name").asText();
        String title = name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
        return "## %s\n%s\n\n%s"
                .formatted(
                        title,
                        tag.get("description").asText(),
                        API.operations().stream()
                                .filter(operation ->
                                        operation.node().at("/tags/0").asText().equals(name))
                                .map(HttpApiPage::operation)
                                .collect(Collectors.joining()));
    }

    private static String operation(Operation operation) {
        JsonNode node = operation.node();
        String description = node.path("description").asText("").strip();
        return "### %s\n%s\n%s%s%s%s%s\n"
                .formatted(
                        operation.name(),
                        node.get("summary").asText(),
                        description.isEmpty() ? "" : "\n" + description + "\n",
                        example(operation),
                        parameters(operation),
                        body(node),
                        responses(node));
    }

    /** The request of the examples, where it needs no body. */
    private static String example(Operation operation) {
        if (operation.node().has("requestBody") || operation.isClosed()) {
            return "";
        }
        String path = operation.template();
        String query = "";
        for (JsonNode parameter : operation.parameters()) {
            String name = parameter.get("name").asText();
            String value = parameter
                    .path("example")
                    .asText(parameter.at("/schema/example").asText(""));
            if (parameter.get("in").asText().equals("path")) {
                path = path.replace("{" + name + "}", value.isEmpty() ? "42" : encoded(value));
            } else if (parameter.get("in").asText().equals("query") && !value.isEmpty()) {
                query += (query.isEmpty() ? "?" : "&") + name + "=" + encoded(value);
            }
        }
        String method = operation.method().equals("GET") ? "" : "-X " + operation.method() + " ";
        return "\n```\ncurl %s'localhost:8080%s%s'\n```\n".formatted(method, path, query);
    }

    private static String parameters(Operation operation) {
        return table(
                "| parameter | in | must be | meaning |\n| --- | --- | --- | --- |\n",
                operation.parameters().stream()
                        .map(parameter -> "| `%s`%s | %s | %s | %s |\n"
                                .formatted(
                                        parameter.get("name").asText(),
                                        parameter.path("required").asBoolean()
                                                        && !parameter
                                                                .get("in")
                                                                .asText()
                                                                .equals("path")
                                                ? ", required"
                                                : "",
                                        parameter.get("in").asText(),
                                        SchemaText.type(parameter.get("schema")),
                                        (SchemaText.oneLine(parameter
                                                                .path("description")
                                                                .asText(""))
                                                        + " "
                                                        + SchemaText.meaning(parameter.get("schema")))
                                                .strip())));
    }

    private static String body(JsonNode operation) {
        JsonNode body = API.resolved(operation.path("requestBody"));
        return body.path("content")
                .propertyStream()
                .map(content -> "\nBody, `%s`: %s"
                        .formatted(
                                content.getKey(), bodySchema(content.getValue().path("schema"))))
                .collect(Collectors.joining());
    }

    private static String bodySchema(JsonNode schema) {
        return schema.has("properties")
                ? "\n" + schema(schema)
                : (SchemaText.type(schema) + " " + SchemaText.meaning(schema)).strip() + "\n";
    }

    private static String responses(JsonNode operation) {
        return table(
                "| status | meaning | body |\n| --- | --- | --- |\n",
                operation.get("responses").propertyStream().map(entry -> {
                    JsonNode response = API.resolved(entry.getValue());
                    return "| %s | %s | %s |\n"
                            .formatted(
                                    entry.getKey().equals("default") ? "others" : entry.getKey(),
                                    SchemaText.oneLine(
                                            response.path("description").asText()),
                                    content(response.path("content")));
                }));
    }

    private static String content(JsonNode content) {
        Iterator<Map.Entry<String, JsonNode>> all = content.properties().iterator();
        if (!all.hasNext()) {
            return "";
        }
        Map.Entry<String, JsonNode> first = all.next();
        JsonNode schema = first.getValue().path("schema");
        return first.getKey().endsWith("json") ? SchemaText.type(schema) : "`%s`".formatted(first.getKey());
    }

    private static String schema(JsonNode schema) {
        JsonNode required = schema.path("required");
        String description = schema.path("description").asText("").strip();
        String properties = table(
                "| property | must be | meaning |\n| --- | --- | --- |\n",
                schema.path("properties")
                        .propertyStream()
                        .map(property -> "| `%s`%s | %s | %s |\n"
                                .formatted(
                                        property.getKey(),
                                        StreamSupport.stream(required.spliterator(), false)
                                                        .anyMatch(name ->
                                                                name.asText().equals(property.getKey()))
                                                ? ""
                                                : ", optional",
                                        SchemaText.type(property.getValue()),
                                        SchemaText.meaning(property.getValue()))));
        String type = schema.has("properties") ? "" : SchemaText.type(schema) + "\n";
        return (description.isEmpty() ? "" : description + "\n") + type + properties;
    }

    private static String table(String head, Stream<String> rows) {
        String all = rows.collect(Collectors.joining());
        return all.isEmpty() ? "" : "\n" + head + all;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
