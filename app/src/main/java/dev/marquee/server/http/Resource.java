package dev.marquee.server.http;

import dev.marquee.server.http.access.Access;
import dev.marquee.server.http.error.HttpErrorException;
import dev.marquee.server.http.error.ProblemType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** All routes of one path. */
final class Resource {
    /** Every path that is none of ours. */
    static final Resource NOWHERE = new Resource("other");

    private final String template;
    private final Map<String, Route> routes = new LinkedHashMap<>();

    private Resource(String template) {
        this.template = template;
    }

    /** The routes by their paths, in order. */
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

    boolean isNowhere() {
        return routes.isEmpty();
    }

    /** Whether everybody may ask this as often as they like. */
    boolean isUnlimited(String method) {
        Route route = routes.get(method);
        return route != null && route.access() == Access.UNLIMITED;
    }

    /** @throws dev.marquee.server.http.error.HttpErrorException if there is nothing at the path, or it does not take the method */
    Route route(String method) {
        if (isNowhere()) {
            throw new HttpErrorException(
                    ProblemType.NO_SUCH_PATH, "there is nothing at this path; /openapi.yaml lists what there is");
        }
        Route route = routes.get(method.equals("HEAD") ? "GET" : method);
        if (route == null) {
            throw new HttpErrorException(
                    ProblemType.METHOD_NOT_ALLOWED,
                    "the path does not take %s; it takes %s".formatted(known(method), allow()),
                    Map.of("Allow", allow()));
        }
        return route;
    }

    /** The methods it takes, as {@code Allow} names them. */
    String allow() {
        TreeSet<String> methods = new TreeSet<>(routes.keySet());
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        return String.join(", ", methods);
    }

    /** A method may be any word; only those of HTTP are repeated. */
    static String known(String method) {
        return switch (method) {
            case "GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT" -> method;
            default -> "OTHER";
        };
    }
}
