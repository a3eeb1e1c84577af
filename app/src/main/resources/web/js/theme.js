// Runs before the first paint, so that a dark page does not flash white, nor a German one English; a module would run too late.
{
  const root = document.documentElement;
  const kept = key => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  root.dataset.theme = kept('marquee.theme') ?? 'auto';

  const files = [...document.querySelectorAll('link[rel=messages]')];
  const tags = [kept('marquee.language') ?? '', ...navigator.languages].map(tag => tag.split('-')[0].toLowerCase());
  const file = files.find(({ hreflang }) => hreflang === tags.find(tag => tag === 'en' || files.some(other => other.hreflang === tag)));
  if (file) {
    root.lang = file.hreflang;
    // Hides the English texts until those of the language are there, whose file is requested along with the script.
    root.dataset.wording = '';
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: file.href }));
  }
}
