package dev.marquee.server.http;

import dev.marquee.server.settings.KeySetting;
import java.util.Optional;

/**
 * Who asks.
 *
 * @param address from where
 * @param key by which; empty without one
 */
record Caller(String address, Optional<KeySetting> key) {}
