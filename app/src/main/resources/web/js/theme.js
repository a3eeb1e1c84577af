// Runs before the first paint, so that a dark page does not flash white; a module would run too late.
document.documentElement.dataset.theme = localStorage.getItem('marquee.theme') ?? 'auto';
