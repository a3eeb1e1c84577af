package dev.marquee.server.api;

import java.util.List;
import java.util.Optional;

/**
 * Health of the server.
 *
 * @param status down if any check is
 * @param checks one per part
 */
record Health(Status status, List<Check> checks) {
    Health {
        checks = List.copyOf(checks);
    }

    enum Status {
        UP,
        DOWN
    }

    record Check(String name, Status status, Optional<String> detail) {}

    static Health of(List<HealthCheck> checks) {
        List<Check> done = checks.stream().map(Health::check).toList();
        boolean up = done.stream().allMatch(check -> check.status() == Status.UP);
        return new Health(up ? Status.UP : Status.DOWN, done);
    }

    private static Check check(HealthCheck check) {
        Optional<String> error = check.error().get();
        return new Check(check.name(), error.isEmpty() ? Status.UP : Status.DOWN, error);
    }
}
