/** The process. */

import * as format from './format.js';
import { facts, panel, slot } from './parts.js';
import { text } from './text.js';

const texts = text.server;

export function serverPanel() {
  const about = slot(({ release, java, uptime, memory, inFlight }) => facts([
    [texts.release, release], [texts.java, java], [texts.uptime, uptime], [texts.memory, memory], [texts.inFlight, inFlight]]));
  return {
    element: panel(texts.heading, about.element),
    show({ overview }) {
      if (!overview) return;
      const { release, java, uptimeSeconds, memoryUsedBytes, memoryMaxBytes, requestsInFlight } = overview.server;
      about.show({
        release, java, uptime: format.duration(uptimeSeconds), inFlight: format.count(requestsInFlight),
        memory: texts.memoryOf(format.megabytes(memoryUsedBytes), format.megabytes(memoryMaxBytes)),
      });
    },
  };
}
