package dev.marquee.server.http;

import dev.marquee.server.http.access.Access;
import dev.marquee.server.http.error.HttpErrorException;
import dev.marquee.server.http.error.ProblemType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** All routes of one path. */
final class Resource {
    /** Stands for all unknown paths. */
    static final Resource UNKNOWN_PATH = new Resource("other");

    private final String template;
    private final Map<String, Route> routes = new LinkedHashMap<>();

    private Resource(String template) {
        this.template = template;
    }

    /** Groups routes by path template, in order. */
    static List<Resource> of(List<Route> routes) {
        Map<String, Resource> resources = new LinkedHashMap<>();
        for (Route route : routes) {
            Resource resource = resources.computeIfAbsent(route.template(), Resource::new);
            if (resource.routes.put(route.method(), route) != null) {
                throw new IllegalArgumentException("two routes for %s %s".formatted(route.method(), route.template()));
            }
        }
        return List.copyOf(resources.values());
    }

    String template() {
        return template;
    }

    /** Whether there is no such path. One template stands for all files of the page, which have no methods but GET and HEAD. */
    boolean isUnknownPath(String method) {
        return routes.isEmpty()
                || (template.equals(Route.ANY_FILE) && find(method).isEmpty());
    }

    private Optional<Route> find(String method) {
        return Optional.ofNullable(routes.get(method.equals("HEAD") ? "GET" : method));
    }

    /** Whether the method is exempt from rate limits. */
    boolean isUnlimited(String method) {
        return find(method).filter(route -> route.access() == Access.UNLIMITED).isPresent();
    }

    /** @throws dev.marquee.server.http.error.HttpErrorException if the path does not exist or does not support the method */
    Route route(String method) {
        if (isUnknownPath(method)) {
            throw new HttpErrorException(
                    ProblemType.NO_SUCH_PATH, "this path does not exist; /openapi.yaml lists all paths");
        }
        return find(method)
                .orElseThrow(() -> new HttpErrorException(
                        ProblemType.METHOD_NOT_ALLOWED,
                        "the path does not support %s; it supports %s".formatted(knownMethod(method), allow()),
                        Map.of("Allow", allow())));
    }

    /** The value of the {@code Allow} header. */
    String allow() {
        TreeSet<String> methods = new TreeSet<>(routes.keySet());
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        return String.join(", ", methods);
    }

    /** The method if HTTP defines it, else {@code OTHER}: a client can send any word, which must not reach logs or metrics. */
    static String knownMethod(String method) {
        return switch (method) {
            case "GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT" -> method;
            default -> "OTHER";
        };
    }
}
