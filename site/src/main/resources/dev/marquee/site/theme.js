'use strict';
// Before the page is drawn, so that it does not flash: the colours that the reader chose, else those of the system.
try {
  const chosen = localStorage.getItem('theme');
  if (chosen) {
    document.documentElement.dataset.theme = chosen;
  }
} catch {
  // Storage may be closed to pages opened as files.
}
