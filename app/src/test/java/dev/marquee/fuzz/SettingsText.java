package dev.marquee.fuzz;

import dev.marquee.server.settings.SettingValues;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file of settings, as YAML and as properties. */
final class SettingsText implements FuzzedReader {
    @Override
    public String label() {
        return "settings";
    }

    @Override
    public List<byte[]> seeds() {
        return List.of(
                "model: m.marquee\nlisten:\n  port: 8080\n  names: [a.example, b.example]\n  origins:\n    - https://c.example\nlimits:\n  rate: 10\n"
                        .getBytes(StandardCharsets.UTF_8),
                "model=m.marquee\nlisten.port=8080\nlimits.rate=\\u0031\n".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void read(byte[] input) throws IOException {
        for (String name : List.of("settings.yaml", "settings.properties")) {
            try {
                SettingValues.gather(Optional.of(Scratch.file(label(), name, input)), Map.of(), Map.of())
                        .settings();
            } catch (dev.marquee.data.MarqueeException e) {
                // A refusal is as good as a result.
            }
        }
    }
}
