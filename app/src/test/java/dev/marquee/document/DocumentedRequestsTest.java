package dev.marquee.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marquee.server.OpenApi;
import dev.marquee.server.OpenApi.Operation;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every request that README and docs show is one that openapi.yaml describes: path, method, parameters and body. */
class DocumentedRequestsTest {
    private static final OpenApi API = OpenApi.read();
    private static final Set<String> WITH_VALUE = Set.of("-H", "-X", "-d", "--data", "-o", "-F", "--data-binary");

    static Stream<Named<List<String>>> requests() {
        return Page.all().stream()
                .flatMap(page -> Quote.of(page).stream())
                .flatMap(quote -> ShellLine.commands(quote.text()).stream()
                        .filter(words -> words.getFirst().equals("curl") && words.size() > 1)
                        .map(words -> Named.of(quote.place() + " " + String.join(" ", words), words)));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void areDescribed(List<String> words) throws JsonProcessingException {
        check(words);
    }

    @Test
    void areFoundOnSeveralPages() {
        assertThat(requests()).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "curl localhost:8080/api/v1/movie",
                "curl 'localhost:8080/api/v1/movies?qurey=toy'",
                "curl -X POST localhost:8080/api/v1/movies",
                "curl -d '{\"ratings\":[{\"movie\":\"1\",\"rating\":5}],\"number\":3}'"
                        + " localhost:8080/api/v1/recommendations"
            })
    void areRejectedIfTheServerWouldNotKnowThem(String line) {
        assertThatThrownBy(() -> check(ShellLine.commands(line).getFirst())).isInstanceOf(AssertionError.class);
    }

    private static void check(List<String> words) throws JsonProcessingException {
        Map<String, String> options = new HashMap<>();
        String address = "";
        for (int i = 1; i < words.size(); i++) {
            if (WITH_VALUE.contains(words.get(i))) {
                options.put(words.get(i), words.get(++i));
            } else if (!words.get(i).startsWith("-")) {
                address = words.get(i);
            }
        }
        URI uri = URI.create(address.contains("://") ? address : "http://" + address);
        String method = options.getOrDefault("-X", options.containsKey("-d") ? "POST" : "GET");

        Operation operation = operation(method, uri.getPath());
        Optional.ofNullable(uri.getRawQuery())
                .ifPresent(query -> assertThat(Arrays.stream(query.split("&", -1)))
                        .as("parameters of %s", operation.name())
                        .allSatisfy(parameter -> assertThat(parameters(operation))
                                .contains(parameter.split("=", 2)[0])));
        if (options.containsKey("-d")) {
            JsonNode content = operation.node().at("/requestBody/content").path("application/json");
            assertThat(content.isMissingNode())
                    .as("%s has a body", operation.name())
                    .isFalse();
            assertThat(API.errors(
                            operation.node().get("requestBody"),
                            "application/json",
                            Optional.of(new ObjectMapper().readTree(options.get("-d")))))
                    .isEmpty();
        }
    }

    private static List<String> parameters(Operation operation) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.get("in").asText().equals("query"))
                .map(parameter -> parameter.get("name").asText())
                .toList();
    }

    private static Operation operation(String method, String path) {
        return API.operations().stream()
                .filter(operation -> operation.method().equals(method))
                .filter(operation -> path.matches(operation.template().replaceAll("\\{[^}]+}", "[^/]+")))
                .min(java.util.Comparator.comparing(
                        operation -> operation.template().contains("{")))
                .orElseThrow(() -> new AssertionError("openapi.yaml has no %s %s".formatted(method, path)));
    }
}
