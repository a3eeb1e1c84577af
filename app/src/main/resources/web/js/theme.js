// Before anything is shown, so that a page in the dark does not flash: hence no module, which would wait.
document.documentElement.dataset.theme = localStorage.getItem('marquee.theme') ?? 'auto';
